import { Button, Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { percentAgreement, type Rating, ratedItems } from '../../../../shared/analysis/agreement/agreement.ts'
import type { Classified } from '../../../../shared/contract/lists/agreementContract.ts'
import type { Agreement } from '../../../../shared/engagement/engagement.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { longestName } from '../../../../shared/model/vocabulary.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './AgreementView.module.css'
import { choicesPatch, peopleOf, ratingsOf } from './roundChoices.ts'
import { useChoices } from './useChoices.ts'

interface RoundProps {
  readonly round: Agreement
  readonly items: readonly Classified[]
}

/** A round whose choices are hidden: whoever gives a name sees and makes their own alone. */
export function BlindRound({ round, items }: RoundProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const update = useEdit(useApi().lists.agreements.update.mutationOptions())
  const [typed, setTyped] = useState('')
  // Only a name that is typed to its end: on the way to Dana stands Dan, whose choices are not hers to see.
  const [who, setWho] = useState('')
  const type = (next: string): void => {
    setTyped(next)
    setWho('')
  }
  const kept = ratingsOf(round)
  const people = peopleOf(kept)
  const canShow = percentAgreement(ratedItems(kept)) !== null
  return (
    <>
      <div className={classes.begin}>
        <NameField typed={typed} onType={type} onName={setWho} />
        <Button variant="subtle" disabled={typed.trim() === ''} onClick={() => type('')}>
          {t('agreement.done')}
        </Button>
        <Button
          disabled={readOnly || !canShow}
          onClick={() => update.mutate({ id: round.id, patch: { on: localDay(), ...(who === '' ? {} : { by: who }) } })}
        >
          {t('agreement.reveal')}
        </Button>
      </div>
      <p className={classes.teach} role="status">
        {people.length === 0
          ? t('agreement.nobody')
          : t('agreement.chosen', { count: people.length, names: format.list(people) })}{' '}
        {canShow ? '' : t('agreement.revealNeeds')}
      </p>
      {items.length === 0 ? (
        <p>{t(`agreement.nothing.${round.about}`)}</p>
      ) : who === '' || readOnly ? (
        <p className={classes.teach}>{t('agreement.whoHint')}</p>
      ) : (
        <OwnChoices
          key={who}
          round={round}
          items={items}
          who={who}
          onChoices={(own) => {
            const others = kept.filter((rating) => rating.who !== who)
            update.mutate({ id: round.id, patch: choicesPatch(round, [...others, ...own]) })
          }}
        />
      )}
    </>
  )
}

interface NameFieldProps {
  readonly typed: string
  onType(typed: string): void
  /** It is typed to its end: by Enter, or as the field is left. */
  onName(name: string): void
}

function NameField({ typed, onType, onName }: NameFieldProps): ReactNode {
  const { t, direction } = useLanguage()
  return (
    <TextInput
      className={classes.name}
      label={t('agreement.who')}
      {...typedText(typed, direction)}
      maxLength={longestName}
      readOnly={useReadOnly()}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => onName(typed.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onName(typed.trim())
      }}
    />
  )
}

/** Held here while they are being saved, so that those made quickly are all kept. */
function OwnChoices(props: RoundProps & { who: string; onChoices(own: readonly Rating[]): void }): ReactNode {
  const { round, items, who, onChoices } = props
  const { t, format } = useLanguage()
  const choices = useChoices(round)
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(
    () => new Map(ratingsOf(round).flatMap((rating) => (rating.who === who ? [[rating.item, rating.choice] as const] : []))),
  )
  const choose = (item: string, choice: string | null): void => {
    const next = new Map(own)
    if (choice === null) next.delete(item)
    else next.set(item, choice)
    setOwn(next)
    onChoices(Array.from(next, ([id, chosen]) => ({ who, item: id, choice: chosen })))
  }
  return (
    <>
      <p className={classes.progress}>
        {t('agreement.progress', { done: format.number(own.size), all: format.number(items.length) })}
      </p>
      <ol className={classes.items}>
        {items.map(({ id, code, title }) => (
          <li key={id}>
            <span className={classes.item}>
              <bdi>{code}</bdi> <TypedWords>{title}</TypedWords>
            </span>
            <Select
              size="xs"
              aria-label={t('agreement.yours', { title })}
              placeholder="–"
              clearable
              data={choices}
              value={own.get(id) ?? null}
              onChange={(choice) => choose(id, choice)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
