import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { BarName } from '../../../../shared/analysis/pareto/drillDown.ts'
import type { Pareto } from '../../../../shared/analysis/pareto/pareto.ts'
import { ParetoTrail } from '../../../charts/pareto/ParetoTrail.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { Quotes } from './Quotes.tsx'
import classes from './slides.module.css'

interface OpenedFailurePointProps {
  /** The bars that were opened. */
  readonly path: readonly BarName[]
  readonly id: string
  onBack(depth: number): void
}

/** As many as can be read from the back of the room. */
const causesShown = 5

/** A failure point whose bar was opened: the root causes that it was traced to, beside its customers' own words. */
export function OpenedFailurePoint({ path, id, onBack }: OpenedFailurePointProps): ReactNode {
  const { t, format, language } = useLanguage()
  const { currency, plan } = useHead()
  const api = useApi()
  const measure = plan.measure ?? 'count'
  const { data: words } = useQuery(
    api.progress.words.queryOptions({ input: { measure, failurePoint: id }, placeholderData: keepPreviousData }),
  )
  const { data: causes } = useQuery(
    api.pareto.get.queryOptions({
      input: {
        by: 'root-cause',
        measure,
        language,
        other: { kind: 'top', bars: causesShown },
        within: [{ by: 'failure-point', key: id }],
      },
      placeholderData: keepPreviousData,
    }),
  )
  const { data: bars } = useQuery(
    api.pareto.get.queryOptions({ input: { by: 'failure-point', measure, language, within: [...path] } }),
  )
  if (words === undefined || words === null || causes === undefined) return null
  const { title, harm } = words
  return (
    <>
      <ParetoTrail path={bars?.path ?? []} onBack={onBack} />
      <h1 className={classes.title}>
        <TypedWords>{title}</TypedWords>
      </h1>
      <p className={classes.quiet}>
        {t('reviewScreen.worst', { harm: format.measured(measure, harm), unit: unitOf(measure, currency, t, harm) })}
      </p>
      <div className={classes.sideBySide}>
        <Causes pareto={causes.pareto} />
        <div>
          <Quotes quotes={words.quotes} />
        </div>
      </div>
    </>
  )
}

function Causes({ pareto }: { readonly pareto: Pareto }): ReactNode {
  const { t, format } = useLanguage()
  const bars = pareto.bars.filter(({ value }) => value > 0)
  return (
    <div>
      <h2 className={classes.part}>{t('reviewScreen.opening.its')}</h2>
      <dl className={classes.gaps} data-dense>
        {bars.map(({ kind, key, label, share }) => (
          <div key={`${kind} ${key}`}>
            <dt>
              <TypedWords>{label}</TypedWords>
            </dt>
            <dd>
              <span className={classes.share}>
                <span className={classes.track}>
                  <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
                </span>
                <strong>{format.percent(share / 100)}</strong>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
