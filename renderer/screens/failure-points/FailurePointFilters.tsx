import { Button, MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FailurePointQuery } from '../../../shared/contract/failurePointContract.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { ListTools } from '../../components/ListTools.tsx'
import { SearchField } from '../../components/SearchField.tsx'

const tracedChoices = ['all', 'untraced', 'partly', 'fully'] as const
const severities = [5, 4, 3, 2, 1] as const
/** Stands for "has none" among ids; no stage can have it, since ids are not empty. */
const none = ''

/** Search and filters, all of which narrow the list as they are typed or chosen. */
export function FailurePointFilters({
  query,
  onChange,
}: {
  query: FailurePointQuery
  onChange(query: FailurePointQuery): void
}): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const filtered =
    (query.search ?? '') !== '' ||
    (query.stages ?? []).length > 0 ||
    (query.severities ?? []).length > 0 ||
    (query.traced ?? 'all') !== 'all'
  return (
    <ListTools>
      <SearchField
        label={t('failurePointsScreen.search')}
        placeholder={t('failurePointsScreen.searchHint')}
        value={query.search ?? ''}
        onChange={(search) => onChange({ ...query, search })}
      />
      <MultiSelect
        size="sm"
        w="14rem"
        aria-label={t('failurePointsScreen.stageFilter')}
        placeholder={(query.stages ?? []).length === 0 ? t('failurePointsScreen.stageFilter') : ''}
        data={[
          ...head.stages.map(({ id, name }) => ({ value: id, label: name })),
          { value: none, label: t('failurePointsScreen.noStage') },
        ]}
        value={(query.stages ?? []).map((stage) => stage ?? none)}
        onChange={(stages) => onChange({ ...query, stages: stages.map((stage) => (stage === none ? null : stage)) })}
      />
      <MultiSelect
        size="sm"
        w="11rem"
        aria-label={t('failurePointsScreen.severityFilter')}
        placeholder={(query.severities ?? []).length === 0 ? t('failurePointsScreen.severityFilter') : ''}
        data={[
          ...severities.map((severity) => ({ value: String(severity), label: t(`vocabulary.severity.${severity}`) })),
          { value: none, label: t('failurePointsScreen.noSeverity') },
        ]}
        value={(query.severities ?? []).map((severity) => (severity === null ? none : String(severity)))}
        onChange={(chosen) =>
          onChange({ ...query, severities: chosen.map((severity) => (severity === none ? null : Number(severity))) })
        }
      />
      <Select
        w="10rem"
        aria-label={t('failurePointsScreen.tracedFilter')}
        allowDeselect={false}
        data={tracedChoices.map((value) => ({ value, label: t(`failurePointsScreen.traced.${value}`) }))}
        value={query.traced ?? 'all'}
        onChange={(value) => onChange({ ...query, traced: tracedChoices.find((choice) => choice === value) ?? 'all' })}
      />
      {filtered ? (
        <Button variant="subtle" onClick={() => onChange({ ...query, search: '', stages: [], severities: [], traced: 'all' })}>
          {t('failurePointsScreen.clearFilters')}
        </Button>
      ) : null}
    </ListTools>
  )
}
