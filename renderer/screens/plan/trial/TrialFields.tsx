import { Popover } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PlanFixLabel } from '../../../../shared/contract/analysis/planContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { ExactEffects } from './ExactEffects.tsx'
import classes from './TrialFields.module.css'
import { TrialNumber } from './TrialNumber.tsx'
import type { PlanTrial } from './usePlanTrial.ts'

interface TrialFieldsProps {
  readonly fix: string
  readonly label: PlanFixLabel
  readonly trial: PlanTrial
}

/** What can be tried on one fix, in two cells: its effect, scaled or exact, and its days. Each shows at once. */
export function TrialFields({ fix, label, trial }: TrialFieldsProps): ReactNode {
  const { t } = useLanguage()
  const tried = trial.of(fix)
  const factor = tried.effectivenessFactor ?? 1
  return (
    <>
      <span className={classes.effect}>
        <TrialNumber
          label={t('planScreen.trial.effectOf', { code: label.code })}
          value={tried.effects === undefined ? Math.round(1000 * factor) / 10 : null}
          placeholder={t('planScreen.trial.exact')}
          disabled={tried.effects !== undefined}
          kind="percent"
          largest={1000}
          step={10}
          suffix={t('planScreen.trial.percent')}
          tried={tried.effectivenessFactor !== undefined}
          onTry={(percent) =>
            trial.setFix(fix, { effectivenessFactor: percent === undefined || percent === 100 ? undefined : percent / 100 })
          }
        />
        <Exact fix={fix} label={label} trial={trial} />
      </span>
      <TrialNumber
        label={t('planScreen.trial.daysOf', { code: label.code })}
        value={label.effortDays}
        largest={1e6}
        step={1}
        tried={tried.effortDays !== undefined}
        onTry={(effortDays) => trial.setFix(fix, { effortDays })}
      />
    </>
  )
}

function Exact({ fix, label, trial }: TrialFieldsProps): ReactNode {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  const name = t('planScreen.trial.exactOf', { code: label.code })
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" shadow="md" width={320}>
      <Popover.Target>
        <button type="button" className={classes.exact} aria-label={name} title={name} onClick={() => setOpened(!opened)}>
          <IconAdjustmentsHorizontal size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        {opened ? <ExactEffects fix={fix} label={label} trial={trial} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}
