import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { isoMonthSchema } from '../../../shared/model/lists/values.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
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
  const { t, format, direction } = useLanguage()
  const api = useApi()
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useRemembered<Draft>('cancellations.new', { month: '', salesperson: '', ...none })
  const create = useEdit(api.lists.cancellationMonths.create.mutationOptions())
  const { month, salesperson, closings, cancelled, cashIn, cashCancelled } = draft
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const refusal = refusalOf()
  const add = (): void => {
    if (refusal !== null || month.trim() === '' || closings === null || cancelled === null) return
    create.mutate(
      {
        month: month.trim(),
        closings,
        cancelled,
        ...(salesperson.trim() === '' ? {} : { salesperson: salesperson.trim() }),
        ...(cashIn === null ? {} : { cashIn }),
        ...(cashCancelled === null ? {} : { cashCancelled }),
      },
      { onSuccess: () => setDraft((before) => ({ ...before, ...none, salesperson: '' })) },
    )
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
      <TextInput
        ref={first}
        size="xs"
        aria-label={t('cancellationsScreen.month')}
        placeholder={t('cancellationsScreen.monthHint')}
        value={month}
        onChange={(event) => set({ month: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t('cancellationsScreen.salesperson')}
        placeholder={t('cancellationsScreen.salesperson')}
        maxLength={longestName}
        value={salesperson}
        {...typedText(salesperson, direction)}
        onChange={(event) => set({ salesperson: event.currentTarget.value })}
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
          onType={(typed) => set({ [field]: typed })}
        />
      ))}
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

  function refusalOf(): string | null {
    if (month.trim() !== '' && closings !== null && !isoMonthSchema.safeParse(month.trim()).success)
      return t('cancellationsScreen.badMonth', { text: month })
    if (closings !== null && cancelled !== null && cancelled > closings)
      return t('cancellationsScreen.moreCancelled', {
        cancelled: format.number(cancelled),
        closings: format.number(closings),
      })
    const isTwice = rows.some(
      (row) => row.month === month.trim() && normaliseName(row.salesperson ?? '') === normaliseName(salesperson),
    )
    return isTwice && closings !== null ? t('cancellationsScreen.twice') : null
  }
}
