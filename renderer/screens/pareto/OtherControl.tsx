import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OtherRule } from '../../../shared/analysis/pareto/pareto.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ParetoScreen.module.css'

const kinds = ['top', 'minimum-percent', 'cumulative-percent'] as const satisfies readonly OtherRule['kind'][]
const firstNumbers: Readonly<Record<OtherRule['kind'], number>> = { top: 8, 'minimum-percent': 2, 'cumulative-percent': 95 }

function ruleOf(kind: OtherRule['kind'], number: number): OtherRule {
  return kind === 'top' ? { kind, bars: Math.max(1, Math.round(number)) } : { kind, percent: Math.min(100, number) }
}

/** Which bars are gathered into Other: none, or by one of three rules with its number. */
export function OtherControl(props: { value: OtherRule | null; onChange(rule: OtherRule | null): void }): ReactNode {
  const { value, onChange } = props
  const { t } = useLanguage()
  const number = value === null ? null : value.kind === 'top' ? value.bars : value.percent
  return (
    <div className={classes.pair}>
      <Select
        label={t('paretoScreen.other')}
        allowDeselect={false}
        w="8.75rem"
        data={[
          { value: 'none', label: t('paretoScreen.otherNone') },
          ...kinds.map((kind) => ({ value: kind, label: t(`paretoScreen.otherBy.${kind}`) })),
        ]}
        value={value?.kind ?? 'none'}
        onChange={(chosen) => {
          const kind = kinds.find((each) => each === chosen)
          onChange(kind === undefined ? null : ruleOf(kind, firstNumbers[kind]))
        }}
      />
      {value === null ? null : (
        <div className={classes.number}>
          <DraftNumberInput
            key={value.kind}
            label={t(`paretoScreen.otherNumber.${value.kind}`)}
            value={number}
            kind={value.kind === 'top' ? 'count' : 'percent'}
            onCommit={(next) => onChange(ruleOf(value.kind, next === null || next <= 0 ? firstNumbers[value.kind] : next))}
          />
        </div>
      )}
    </div>
  )
}
