import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  type Disagreement,
  disagreements,
  percentAgreement,
  type RatedItem,
  ratedItems,
} from '../../../../shared/analysis/agreement/agreement.ts'
import type { Classified } from '../../../../shared/contract/lists/agreementContract.ts'
import type { Agreement } from '../../../../shared/engagement/engagement.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { AgreementDetails } from './AgreementDetails.tsx'
import classes from './AgreementView.module.css'
import { peopleOf, ratingsOf, scaleOf } from './roundChoices.ts'
import { useChoices } from './useChoices.ts'

interface RoundProps {
  readonly round: Agreement
  readonly items: readonly Classified[]
}

/** A round whose choices are shown: how far people agree, what to talk about first, and what came of it. */
export function ShownRound({ round, items }: RoundProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const update = useEdit(api.lists.agreements.update.mutationOptions())
  const remove = useEdit(api.lists.agreements.remove.mutationOptions())
  const ratings = ratingsOf(round)
  const rated: readonly RatedItem[] = ratedItems(ratings)
  const people = peopleOf(ratings)
  const share = percentAgreement(rated)
  const apart = disagreements(rated, scaleOf(round))
  return (
    <>
      <p className={classes.agreed}>
        {share === null ? t('agreement.agreedNone') : t('agreement.agreed', { share: format.percent(share) })}
      </p>
      <p className={classes.teach}>
        {[t('agreement.people', { count: people.length }), t('agreement.items', { count: rated.length })].join(' · ')}
        {round.on === undefined || round.by === undefined
          ? null
          : ` · ${t('agreement.by', { day: format.day(round.on), who: round.by })}`}
      </p>
      <h3>{apart.length === 0 ? t('agreement.differNone') : t('agreement.differ', { count: apart.length })}</h3>
      <ol className={classes.items}>
        {apart.map((one) => (
          <DividedItem key={one.item} round={round} divided={one} item={items.find(({ id }) => id === one.item)} />
        ))}
      </ol>
      <AgreementDetails rated={rated} people={people} scale={scaleOf(round)} />
      <DraftTextInput
        label={t('agreement.outcome')}
        placeholder={t('agreement.outcomePlaceholder')}
        multiline
        value={round.outcome ?? ''}
        onCommit={(outcome) => update.mutate({ id: round.id, patch: { outcome: outcome === '' ? null : outcome } })}
      />
      {readOnly ? null : (
        <div className={classes.begin}>
          <Button variant="subtle" size="compact-sm" onClick={() => update.mutate({ id: round.id, patch: { on: null } })}>
            {t('agreement.hideAgain')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => remove.mutate({ ids: [round.id] })}>
            {t('agreement.delete')}
          </Button>
        </div>
      )}
    </>
  )
}

interface DividedItemProps {
  readonly round: Agreement
  readonly divided: Disagreement
  /** Undefined for what was deleted since. */
  readonly item: Classified | undefined
}

/** Who chose what for one item; what is agreed on becomes its category or its severity. */
function DividedItem({ round, divided, item }: DividedItemProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const choices = useChoices(round)
  const setCategory = useEdit(api.lists.rootCauses.update.mutationOptions())
  const setSeverity = useEdit(api.failurePoint.update.mutationOptions())
  if (item === undefined) return null
  const { id, code, title, present } = item
  const wordOf = (choice: string): string => choices.find(({ value }) => value === choice)?.label ?? choice
  const agree = (choice: string | null): void => {
    if (choice === null) return
    if (round.about === 'category') setCategory.mutate({ id, patch: { category: choice } })
    else setSeverity.mutate({ id, patch: { severity: Number(choice) } })
  }
  return (
    <li>
      <span className={classes.item}>
        <bdi>{code}</bdi> <TypedWords>{title}</TypedWords>
        <span className={classes.choices}>
          {divided.choices.map(({ choice, who }) => (
            <span key={choice}>{t('agreement.choice', { choice: wordOf(choice), names: format.list(who) })}</span>
          ))}
        </span>
      </span>
      <Select
        size="xs"
        aria-label={t('agreement.agreedOn', { title })}
        allowDeselect={false}
        placeholder="–"
        readOnly={readOnly}
        data={choices}
        value={present === '' ? null : present}
        onChange={agree}
      />
    </li>
  )
}
