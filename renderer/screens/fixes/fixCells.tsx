import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FixRow } from '../../../shared/contract/lists/fixContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { StrengthMark } from '../../components/marks/StrengthMark.tsx'
import { NumberCell, TextCell } from '../../kit/grid/cells.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './fixCells.module.css'

/** The title, with a pin where the plan is told to do the fix or to leave it out. */
export function TitleCell({ fix }: { fix: FixRow }): ReactNode {
  const { t } = useLanguage()
  return (
    <span className={classes.line}>
      <TextCell>{fix.title}</TextCell>
      {fix.pinned === 'in' ? <IconPin size={14} aria-label={t('vocabulary.pin.in')} /> : null}
      {fix.pinned === 'out' ? <IconPinnedOff size={14} aria-label={t('vocabulary.pin.out')} /> : null}
    </span>
  )
}

export function KindCell({ fix: { kind, strength } }: { fix: FixRow }): ReactNode {
  const { t } = useLanguage()
  if (kind === undefined || strength === null) return null
  return (
    <span className={classes.line}>
      <StrengthMark strength={strength} />
      <TextCell>{t(`vocabulary.fixKind.${kind}`)}</TextCell>
    </span>
  )
}

/** What the fix removes when it is done alone. */
export function RemovedCell({ fix, measure }: { fix: FixRow; measure: Measure }): ReactNode {
  const { t, format } = useLanguage()
  if (fix.effects.length === 0) return <span className={classes.faint}>{t('fixesScreen.noEffects')}</span>
  const removed = format.measured(measure, fix.standalone)
  return measure === 'cost' ? removed : <NumberCell>{removed}</NumberCell>
}
