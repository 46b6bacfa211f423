import { Button, MultiSelect, Select } from '@mantine/core'
import { memo, type ReactNode, useState } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { FailurePointQuery } from '../../../shared/contract/lists/failurePointContract.ts'
import { ColumnChooser } from '../../kit/grid/ColumnChooser.tsx'
import { ExportMenu } from '../../kit/lists/ExportMenu.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { useFailurePointColumns } from './useFailurePointColumns.ts'

const tracedChoices = ['all', 'untraced', 'partly', 'fully'] as const
const allSeverities = [5, 4, 3, 2, 1] as const
/** Stands for "has none" among ids; no stage can have it, since ids are not empty. */
const none = ''
const nothing: never[] = []
const noFilter: Pick<FailurePointQuery, 'search' | 'stages' | 'severities' | 'traced'> = {
  search: '',
  stages: [],
  severities: [],
  traced: 'all',
}

interface FailurePointFiltersProps {
  readonly query: FailurePointQuery
  /** The same function for as long as the screen stands. */
  onChange(change: (before: FailurePointQuery) => FailurePointQuery): void
  onSearch(text: string): void
}

/** Search and filters, all of which narrow the list as they are typed or chosen. */
export function FailurePointFilters({ query, onChange, onSearch }: FailurePointFiltersProps): ReactNode {
  const { t } = useLanguage()
  const { search = '', stages = nothing, severities = nothing, traced = 'all' } = query
  // The letters show at once; the list follows them.
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === search) setTyped(null)
  const filtered = search !== '' || stages.length > 0 || severities.length > 0 || traced !== 'all'
  return (
    <ListTools>
      <SearchField
        label={t('failurePointsScreen.search')}
        placeholder={t('failurePointsScreen.searchHint')}
        value={typed ?? search}
        onChange={(text) => {
          setTyped(text)
          onSearch(text)
        }}
      />
      <FilterChoices stages={stages} severities={severities} traced={traced} onChange={onChange} />
      {filtered ? (
        <Button variant="subtle" onClick={() => onChange((before) => ({ ...before, ...noFilter }))}>
          {t('failurePointsScreen.clearFilters')}
        </Button>
      ) : null}
      <ColumnChooser columns={useFailurePointColumns()} mainColumn="title" rememberAs="failure-points" />
      <ExportMenu kind="failure-points" />
    </ListTools>
  )
}

interface FilterChoicesProps {
  readonly stages: NonNullable<FailurePointQuery['stages']>
  readonly severities: NonNullable<FailurePointQuery['severities']>
  readonly traced: NonNullable<FailurePointQuery['traced']>
  onChange: FailurePointFiltersProps['onChange']
}

const stagesOf = ({ stages }: EngagementHead): EngagementHead['stages'] => stages

/** Drawn anew only when a filter changes: a letter typed into the search is answered sooner without them. */
const FilterChoices = memo(function Choices({ stages, severities, traced, onChange }: FilterChoicesProps): ReactNode {
  const { t } = useLanguage()
  const allStages = useHeadPart(stagesOf)
  return (
    <>
      <MultiSelect
        size="sm"
        w="14rem"
        aria-label={t('failurePointsScreen.stageFilter')}
        placeholder={stages.length === 0 ? t('failurePointsScreen.stageFilter') : ''}
        data={[
          ...allStages.map(({ id, name }) => ({ value: id, label: name })),
          { value: none, label: t('failurePointsScreen.noStage') },
        ]}
        value={stages.map((stage) => stage ?? none)}
        onChange={(chosen) =>
          onChange((before) => ({ ...before, stages: chosen.map((stage) => (stage === none ? null : stage)) }))
        }
      />
      <MultiSelect
        size="sm"
        w="11rem"
        aria-label={t('failurePointsScreen.severityFilter')}
        placeholder={severities.length === 0 ? t('failurePointsScreen.severityFilter') : ''}
        data={[
          ...allSeverities.map((severity) => ({ value: String(severity), label: t(`vocabulary.severity.${severity}`) })),
          { value: none, label: t('failurePointsScreen.noSeverity') },
        ]}
        value={severities.map((severity) => (severity === null ? none : String(severity)))}
        onChange={(chosen) =>
          onChange((before) => ({
            ...before,
            severities: chosen.map((severity) => (severity === none ? null : Number(severity))),
          }))
        }
      />
      <Select
        w="10rem"
        aria-label={t('failurePointsScreen.tracedFilter')}
        allowDeselect={false}
        data={tracedChoices.map((value) => ({ value, label: t(`failurePointsScreen.traced.${value}`) }))}
        value={traced}
        onChange={(value) =>
          onChange((before) => ({ ...before, traced: tracedChoices.find((choice) => choice === value) ?? 'all' }))
        }
      />
    </>
  )
})
