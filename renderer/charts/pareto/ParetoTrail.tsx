import { Anchor, Breadcrumbs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { BarName } from '../../../shared/analysis/pareto/drillDown.ts'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './ParetoTrail.module.css'

interface ParetoTrailProps {
  /** The bars gone into, outermost first. */
  readonly path: readonly (BarName & { readonly label: string })[]
  onBack(depth: number): void
  /** Where else one may go from the bar that was gone into last. */
  readonly children?: ReactNode
}

/** The way back out of a drill-down. */
export function ParetoTrail({ path, onBack, children }: ParetoTrailProps): ReactNode {
  const { t } = useLanguage()
  const [first] = path
  if (first === undefined) return null
  const labels = [
    t('paretoScreen.whole', { dimension: t(`vocabulary.dimension.${dimensionWord(first.by)}`) }),
    ...path.map((step) => step.label),
  ]
  return (
    <nav aria-label={t('paretoScreen.trail')} className={classes.trail}>
      <Breadcrumbs separator="›" separatorMargin="xs">
        {labels.map((label, depth) =>
          depth < path.length ? (
            <Anchor key={path[depth]?.key ?? ''} component="button" type="button" size="sm" onClick={() => onBack(depth)}>
              <TypedWords>{label}</TypedWords>
            </Anchor>
          ) : (
            <span key="here" aria-current="location">
              <TypedWords>{label}</TypedWords>
            </span>
          ),
        )}
      </Breadcrumbs>
      {children}
    </nav>
  )
}
