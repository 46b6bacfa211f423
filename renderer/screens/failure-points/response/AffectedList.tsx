import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AddedAffected, ResponseView } from '../../../../shared/contract/lists/responseContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { longestName } from '../../../../shared/model/vocabulary.ts'
import { GrowingTextarea } from '../../../components/fields/GrowingTextarea.tsx'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { isTyped, useRemembered } from '../../../page/useRemembered.ts'
import classes from './ResponsePart.module.css'
import { StrangersNamed } from './StrangersNamed.tsx'

type Affected = ResponseView['response']['alsoAffected']

interface AffectedListProps {
  readonly id: string
  readonly affected: Affected
  onSave(affected: Affected): void
}

const rows = { least: 2, most: 8 }

/** Those who are affected and have not called, ticked off as they are told. */
export function AffectedList({ id, affected, onSave }: AffectedListProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const told = affected.filter(({ toldOn }) => toldOn !== undefined).length
  return (
    <fieldset className={classes.affected}>
      <legend>{t('response.affected')}</legend>
      {affected.length === 0 ? null : (
        <p className={classes.lead}>{t('response.told', { count: affected.length, told: format.number(told) })}</p>
      )}
      <ul>
        {affected.map(({ customer, toldOn }, place) => (
          <li key={customer}>
            <Checkbox
              checked={toldOn !== undefined}
              disabled={readOnly}
              aria-label={
                toldOn === undefined
                  ? t('response.notTold', { customer })
                  : t('response.toldOn', { customer, day: format.day(toldOn) })
              }
              label={<TypedWords>{customer}</TypedWords>}
              onChange={() => {
                const changed = toldOn === undefined ? { customer, toldOn: localDay() } : { customer }
                onSave(affected.with(place, changed))
              }}
            />
            <span className={classes.day}>{toldOn === undefined ? null : format.day(toldOn)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={t('response.remove', { customer })}
              onClick={() => onSave(affected.filter((_, index) => index !== place))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {readOnly ? null : <NewAffected id={id} />}
    </fieldset>
  )
}

/** A list is pasted, a name a line; those who called are left out of it. What is typed waits while the panel is closed. */
function NewAffected({ id }: { readonly id: string }): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const [text, setText] = useRemembered(`response.affected ${id}`, '', { as: 'names', when: isTyped })
  const add = useEdit(api.response.addAffected.mutationOptions({ onSuccess: () => setText('') }))
  const customers = namesIn(text)
  const { data } = add
  return (
    <>
      <GrowingTextarea
        aria-label={t('response.pasteLabel')}
        placeholder={t('response.paste')}
        rows={rows}
        value={text}
        {...typedText(text, direction)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button
          size="xs"
          variant="default"
          disabled={customers.length === 0 || add.isPending}
          onClick={() => add.mutate({ id, customers: [...customers] })}
        >
          {t('response.add')}
        </Button>
      </div>
      <div role="status" className={classes.lead}>
        {data === undefined ? null : <WhatBecame added={data} />}
      </div>
    </>
  )
}

/** What became of the names that were pasted, and which of them are no customers that the register knows. */
function WhatBecame({ added: { added, called, known, strangers } }: { readonly added: AddedAffected }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <>
      <p>{t('response.added', { added: format.number(added), called: format.number(called), known: format.number(known) })}</p>
      <StrangersNamed count={strangers.length} names={strangers} />
    </>
  )
}

/** The first cell of each line that has one, no longer than a name may be. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => (line.split('\t')[0] ?? '').trim().slice(0, longestName))
    .filter((name) => name !== '')
}
