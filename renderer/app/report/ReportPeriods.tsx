import { Checkbox, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { ExposureSelect } from '../../components/fields/ExposureSelect.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { ChangesFile } from '../../page/changesFile.ts'
import { comparedDays, type ReportChoice } from './reportChoice.ts'

interface ReportPeriodsProps {
  readonly choice: ReportChoice
  change(part: Partial<ReportChoice>): void
}

/** Which two periods stand beside one another in before and after, and what their cases are counted by. */
export function ReportPeriods({ choice: { compares, days, volume }, change }: ReportPeriodsProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data: volumes = [] } = useQuery(api.kpi.volumes.queryOptions())
  const units = [...new Set(volumes.map(({ unit = '' }) => unit))]
  const names = {
    beforeFrom: t('reportDialog.from', { period: t('reportDialog.before') }),
    beforeTo: t('reportDialog.to', { period: t('reportDialog.before') }),
    afterFrom: t('reportDialog.from', { period: t('reportDialog.after') }),
    afterTo: t('reportDialog.to', { period: t('reportDialog.after') }),
  }
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('reportDialog.compared')}
        description={t('reportDialog.comparedHint')}
        checked={compares}
        onChange={(event) => change({ compares: event.currentTarget.checked })}
      />
      {/* The days are the report's: a file that can only be looked at is reported on, too. */}
      {compares ? (
        <ChangesFile value={false}>
          <SimpleGrid cols={2} spacing="xs">
            {comparedDays.map((day) => (
              <DayInput
                key={day}
                label={names[day]}
                value={days[day]}
                onCommit={(chosen) => change({ days: { ...days, [day]: chosen } })}
              />
            ))}
          </SimpleGrid>
        </ChangesFile>
      ) : null}
      {units.length === 0 ? null : (
        <ExposureSelect
          label={t('reportDialog.per')}
          units={units}
          value={volume}
          onChange={(unit) => change({ volume: unit })}
        />
      )}
    </Stack>
  )
}
