import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { VolumeRow } from '../../../shared/contract/lists/kpiContract.ts'
import { isoMonthSchema } from '../../../shared/model/lists/values.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { isTyped, useRemembered } from '../../page/useRemembered.ts'
import classes from './Volumes.module.css'

/** How much there was each month, which rates are per: typed line after line, the value changed in place. */
export function Volumes(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const { data } = useQuery(api.kpi.volumes.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  return (
    <section className={classes.body} aria-label={t('kpisScreen.volumes.title')}>
      <p className={classes.hint}>{t('kpisScreen.volumes.hint')}</p>
      {readOnly ? null : <NewVolume volumes={data} />}
      {data.length === 0 ? (
        <EmptyState title={t('kpisScreen.volumes.emptyTitle')} text={t('kpisScreen.volumes.emptyText')} />
      ) : (
        <VolumeTable volumes={data} />
      )}
    </section>
  )
}

function VolumeTable({ volumes }: { readonly volumes: readonly VolumeRow[] }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.lists.volumes.update.mutationOptions())
  const remove = useEdit(api.lists.volumes.remove.mutationOptions())
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('kpisScreen.volumes.month')}</th>
          <th>{t('kpisScreen.volumes.value')}</th>
          <th>{t('kpisScreen.volumes.unit')}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {volumes.map(({ id, month, value, unit = '' }) => {
          const named = { month: format.month(month), unit }
          return (
            <tr key={id}>
              <td>{named.month}</td>
              <td>
                <DraftNumberInput
                  label={t('kpisScreen.volumes.valueOf', named)}
                  bare
                  value={value}
                  onCommit={(next) => (next === null ? undefined : update.mutate({ id, patch: { value: next } }))}
                />
              </td>
              <td>{unit === '' ? t('shell.noValue') : <TypedWords>{unit}</TypedWords>}</td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={readOnly}
                  aria-label={t('kpisScreen.volumes.remove', named)}
                  onClick={() => remove.mutate({ ids: [id] })}
                >
                  <IconX size={16} />
                </ActionIcon>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What is being typed waits while the user is elsewhere. */
interface Draft {
  readonly month: string
  readonly value: number | null
  readonly unit: string
}

const none: Draft = { month: '', value: null, unit: '' }
const isBegun = ({ month, value }: Draft): boolean => value !== null || isTyped(month)

function NewVolume({ volumes }: { readonly volumes: readonly VolumeRow[] }): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useRemembered('kpis.newVolume', none, { as: 'row', when: isBegun })
  const create = useEdit(api.lists.volumes.create.mutationOptions())
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const refusal = useRefusal(draft, volumes)
  const add = (): void => {
    const [month, unit, { value }] = [draft.month.trim(), draft.unit.trim(), draft]
    if (refusal !== null || month === '' || value === null || create.isPending) return
    create.mutate({ month, value, ...(unit === '' ? {} : { unit }) }, { onSuccess: () => set({ month: '', value: null }) })
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
        aria-label={t('kpisScreen.volumes.month')}
        placeholder={t('cancellationsScreen.monthHint')}
        value={draft.month}
        onChange={(event) => set({ month: event.currentTarget.value })}
      />
      <NumberField
        label={t('kpisScreen.volumes.value')}
        bare
        size="xs"
        placeholder={t('kpisScreen.volumes.value')}
        value={draft.value}
        onType={(value) => set({ value })}
      />
      <TextInput
        size="xs"
        aria-label={t('kpisScreen.volumes.unit')}
        placeholder={t('kpisScreen.volumes.unitHint')}
        maxLength={longestName}
        value={draft.unit}
        {...typedText(draft.unit, direction)}
        onChange={(event) => set({ unit: event.currentTarget.value })}
      />
      <Button type="submit" size="xs">
        {t('kpisScreen.volumes.add')}
      </Button>
      {refusal === null ? null : (
        <p role="alert" className={classes.refused}>
          {refusal}
        </p>
      )}
    </form>
  )
}

/** Why a draft cannot be taken, in one sentence; null while nothing speaks against it. */
function useRefusal({ month, value, unit }: Draft, volumes: readonly VolumeRow[]): string | null {
  const { t } = useLanguage()
  const typed = month.trim()
  if (typed === '' || value === null) return null
  if (!isoMonthSchema.safeParse(typed).success) return t('cancellationsScreen.badMonth', { text: month })
  const isTwice = volumes.some((row) => row.month === typed && normaliseName(row.unit ?? '') === normaliseName(unit))
  return isTwice ? t('kpisScreen.volumes.twice') : null
}
