import { Checkbox, SimpleGrid, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChangesFile } from '../../page/changesFile.ts'
import { comparedDays, type ReportChoice } from './reportChoice.ts'

interface ReportPeriodsProps {
  readonly choice: ReportChoice
  change(part: Partial<ReportChoice>): void
}

/** Which two periods stand beside one another in before and after. */
export function ReportPeriods({ choice: { compares, days }, change }: ReportPeriodsProps): ReactNode {
  const { t } = useLanguage()
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
    </Stack>
  )
}
