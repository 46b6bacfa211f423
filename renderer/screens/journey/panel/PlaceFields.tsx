import { MultiSelect, Select } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { TouchpointPart } from './TouchpointPart.ts'

/** Of a long list of touchpoints; typing finds the rest. */
const choicesAtOnce = 60

/** Who answers for a touchpoint, and without which others, also of other journeys, it cannot be. */
export const PlaceFields = memo(function PlaceFields({
  stored,
  map,
  onSave,
}: TouchpointPart & { readonly map: JourneyMap }): ReactNode {
  const { t } = useLanguage()
  const { stages, touchpoints } = useHead()
  const readOnly = useReadOnly()
  const names = new Map(map.journeys.map(({ id, name }) => [id, name]))
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
      {map.units.length === 0 ? null : (
        <Select
          label={t('journeyScreen.unit')}
          clearable
          readOnly={readOnly}
          data={map.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={stored.unit ?? null}
          onChange={(unit) => onSave({ unit })}
        />
      )}
      <MultiSelect
        label={t('journeyScreen.dependsOn')}
        searchable
        limit={choicesAtOnce}
        readOnly={readOnly}
        data={touchpoints
          .filter(({ id }) => id !== stored.id)
          .map(({ id, name, stage }) => ({ value: id, label: labelOf(name, stage) }))}
        value={[...(stored.dependsOn ?? [])]}
        onChange={(dependsOn) => onSave({ dependsOn })}
      />
    </>
  )
})
