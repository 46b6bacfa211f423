import { Button, TextInput } from '@mantine/core'
import { type ReactNode, type RefObject, useRef } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { isoMonthSchema } from '../../../shared/model/lists/values.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { isTyped, useRemembered } from '../../page/useRemembered.ts'
import classes from './CancellationsScreen.module.css'

/** What is being typed waits while the user is elsewhere. */
interface Draft {
  readonly month: string
  readonly salesperson: string
  readonly closings: number | null
  readonly cancelled: number | null
  readonly cashIn: number | null
  readonly cashCancelled: number | null
}

const none = { closings: null, cancelled: null, cashIn: null, cashCancelled: null } as const
const counts = ['closings', 'cancelled'] as const
const sums = ['cashIn', 'cashCancelled'] as const

/** One line for the next month of a salesperson; what cannot be taken is told under it and stays as it was typed. */
export function NewCancellationRow({ rows }: { readonly rows: CancellationView['rows'] }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useRemembered<Draft>(
    'cancellations.new',
    { month: '', salesperson: '', ...none },
    { as: 'row', when: (typed) => [...counts, ...sums].some((field) => typed[field] !== null) || isTyped(typed.salesperson) },
  )
  const create = useEdit(api.lists.cancellationMonths.create.mutationOptions())
  const refusal = useRefusal(draft, rows)
  const add = (): void => {
    const row = rowOf(draft)
    if (refusal !== null || row === null) return
    create.mutate(row, { onSuccess: () => setDraft((before) => ({ ...before, ...none, salesperson: '' })) })
    first.current?.focus()
  }
  return (
    <form
      className={classes.newRow}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <RowFields draft={draft} first={first} onSet={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <Button type="submit" size="xs">
        {t('cancellationsScreen.add')}
      </Button>
      {refusal === null ? null : (
        <p role="alert" className={classes.refused}>
          {refusal}
        </p>
      )}
    </form>
  )
}

interface RowFieldsProps {
  readonly draft: Draft
  readonly first: RefObject<HTMLInputElement | null>
  onSet(part: Partial<Draft>): void
}

function RowFields({ draft, first, onSet }: RowFieldsProps): ReactNode {
  const { t, direction } = useLanguage()
  return (
    <>
      <TextInput
        ref={first}
        size="xs"
        aria-label={t('cancellationsScreen.month')}
        placeholder={t('cancellationsScreen.monthHint')}
        value={draft.month}
        onChange={(event) => onSet({ month: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t('cancellationsScreen.salesperson')}
        placeholder={t('cancellationsScreen.salesperson')}
        maxLength={longestName}
        value={draft.salesperson}
        {...typedText(draft.salesperson, direction)}
        onChange={(event) => onSet({ salesperson: event.currentTarget.value })}
      />
      {[...counts, ...sums].map((field) => (
        <NumberField
          key={field}
          label={t(`cancellationsScreen.${field}`)}
          bare
          size="xs"
          kind={field === 'closings' || field === 'cancelled' ? 'count' : 'amount'}
          placeholder={t(`cancellationsScreen.${field}`)}
          value={draft[field]}
          onType={(typed) => onSet({ [field]: typed })}
        />
      ))}
    </>
  )
}

/** The row that a draft is; null while its month or its counts are missing. */
function rowOf({ month, salesperson, closings, cancelled, cashIn, cashCancelled }: Draft) {
  if (month.trim() === '' || closings === null || cancelled === null) return null
  return {
    month: month.trim(),
    closings,
    cancelled,
    ...(salesperson.trim() === '' ? {} : { salesperson: salesperson.trim() }),
    ...(cashIn === null ? {} : { cashIn }),
    ...(cashCancelled === null ? {} : { cashCancelled }),
  }
}

/** Why a draft cannot be taken, in one sentence; null while nothing speaks against it. */
function useRefusal({ month, salesperson, closings, cancelled }: Draft, rows: CancellationView['rows']): string | null {
  const { t, format } = useLanguage()
  if (closings === null) return null
  if (month.trim() !== '' && !isoMonthSchema.safeParse(month.trim()).success) {
    return t('cancellationsScreen.badMonth', { text: month })
  }
  if (cancelled !== null && cancelled > closings) {
    return t('cancellationsScreen.moreCancelled', {
      cancelled: format.number(cancelled),
      closings: format.number(closings),
    })
  }
  const isTwice = rows.some(
    (row) => row.month === month.trim() && normaliseName(row.salesperson ?? '') === normaliseName(salesperson),
  )
  return isTwice ? t('cancellationsScreen.twice') : null
}
