import { MultiSelect, Select } from '@mantine/core'
import { memo, type ReactNode, useCallback } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { EngagementHead } from '../../../../shared/contract/lists/engagementContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useHeadPart } from '../../../page/redrawing/useHeadPart.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { TouchpointPart } from './TouchpointPart.ts'

/** Of a long list of touchpoints; typing finds the rest. */
const choicesAtOnce = 60

/** Who answers for a touchpoint, and without which others, also of other journeys, it cannot be. */
export const PlaceFields = memo(function PlaceFields({
  stored,
  journeys: named,
  units,
  onSave,
}: TouchpointPart & Pick<JourneyMap, 'journeys' | 'units'>): ReactNode {
  const { t } = useLanguage()
  const { id: here } = stored
  const { stages, touchpoints } = useHeadPart(
    useCallback(
      (head: EngagementHead) => ({ stages: head.stages, touchpoints: head.touchpoints.filter(({ id }) => id !== here) }),
      [here],
    ),
  )
  const readOnly = useReadOnly()
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const journeys = new Map(stages.map(({ id, journey }) => [id, journey]))
  const own = journeys.get(stored.stage)
  const labelOf = (name: string, stage: string): string => {
    const journey = journeys.get(stage)
    if (journey === own) return name
    const of = journey === undefined ? t('journeyScreen.mainJourney') : (names.get(journey) ?? '')
    return t('journeyScreen.ofJourney', { name, journey: of })
  }
  return (
    <>
      {units.length === 0 ? null : (
        <Select
          label={t('journeyScreen.unit')}
          clearable
          readOnly={readOnly}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={stored.unit ?? null}
          onChange={(unit) => onSave({ unit })}
        />
      )}
      <MultiSelect
        label={t('journeyScreen.dependsOn')}
        searchable
        limit={choicesAtOnce}
        readOnly={readOnly}
        data={touchpoints.map(({ id, name, stage }) => ({ value: id, label: labelOf(name, stage) }))}
        value={[...(stored.dependsOn ?? [])]}
        onChange={(dependsOn) => onSave({ dependsOn })}
      />
    </>
  )
})
