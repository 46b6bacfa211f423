import { Anchor, Breadcrumbs } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ParetoView } from '../../../shared/contract/analysis/paretoContract.ts'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { caseBarOf, casesPath } from '../../page/bars/casesPath.ts'
import classes from './ParetoScreen.module.css'

/** The way back out of a drill-down, and to the cases behind the bar that was gone into last. */
export function ParetoTrail({ path, onBack }: { path: ParetoView['path']; onBack(depth: number): void }): ReactNode {
  const { t } = useLanguage()
  const [first] = path
  if (first === undefined) return null
  const last = path.at(-1)
  const cases = last === undefined ? null : caseBarOf(last.by, last.key)
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
            <bdi key="here" aria-current="location">
              {label}
            </bdi>
          ),
        )}
      </Breadcrumbs>
      {cases === null || last === undefined ? null : (
        <Anchor component={Link} href={casesPath(cases)} size="sm">
          <TypedWords>{t('paretoScreen.casesOf', { label: last.label })}</TypedWords>
        </Anchor>
      )}
    </nav>
  )
}
