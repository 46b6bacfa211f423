import { MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type ParetoScreenView, withLast } from './paretoView.ts'

const mostShown = 60

interface LastControlProps {
  readonly view: ParetoScreenView
  readonly pareto: Pareto
  onChange(view: ParetoScreenView): void
}

/** Bars that stand last whatever their size, in the order chosen. */
export function LastControl({ view, pareto, onChange }: LastControlProps): ReactNode {
  const { t } = useLanguage()
  const items = pareto.bars.flatMap((bar) => (bar.kind === 'item' ? [bar] : bar.holds))
  const labels = [...new Set(items.map(({ label }) => label))]
  const known = new Set(labels)
  const chosen = view.last.filter((label) => known.has(label))
  return (
    <MultiSelect
      label={t('paretoScreen.last')}
      size="sm"
      w={chosen.length === 0 ? '9rem' : '20rem'}
      searchable
      limit={mostShown}
      hidePickedOptions
      clearable
      {...(chosen.length === 0 ? { placeholder: t('paretoScreen.lastNone') } : {})}
      nothingFoundMessage={t('paretoScreen.lastNotFound')}
      data={labels}
      value={chosen}
      onChange={(next) => onChange(withLast(view, next, labels))}
    />
  )
}
