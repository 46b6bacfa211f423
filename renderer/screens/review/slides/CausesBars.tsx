import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { BarName } from '../../../../shared/analysis/pareto/drillDown.ts'
import type { Pareto } from '../../../../shared/analysis/pareto/pareto.ts'
import type { ParetoQuery } from '../../../../shared/contract/analysis/paretoContract.ts'
import { ParetoChart } from '../../../charts/pareto/ParetoChart.tsx'
import { ParetoTrail } from '../../../charts/pareto/ParetoTrail.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from './slides.module.css'
import { useRoomForChart } from './useRoomForChart.ts'

interface CausesBarsProps {
  /** The root cause that was opened, if one was. */
  readonly path: readonly BarName[]
  onOpen(bar: BarName): void
  onBack(depth: number): void
}

/** The root causes as bars, or the failure points behind one of them. */
export function CausesBars({ path, onOpen, onBack }: CausesBarsProps): ReactNode {
  const { t, language } = useLanguage()
  const shownText = useShownText()
  const head = useHead()
  const api = useApi()
  const height = useRoomForChart(path.length === 0 ? wordsBeneath : wordsBeneath + trailAbove)
  const { own } = useCategories()
  const measure = head.plan.measure ?? 'count'
  const by = path.length === 0 ? 'root-cause' : 'failure-point'
  const input: ParetoQuery = { by, measure, language, other: { kind: 'top', bars: barsShown }, within: [...path] }
  const { data } = useQuery(api.pareto.get.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data: proof = null } = useQuery(api.pareto.proof.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data: causes } = useQuery(api.rootCause.list.queryOptions({ input: { measure } }))
  const categories = useMemo(() => new Map((causes?.rows ?? []).map(({ id, category }) => [id, category])), [causes])
  const pareto = useMemo(() => (data === undefined ? null : withLabels(data.pareto, shownText)), [data, shownText])
  if (data === undefined || pareto === null) return null
  return (
    <>
      <ParetoChart
        pareto={pareto}
        height={height}
        ownCategories={own}
        {...(pareto.by === 'root-cause' ? { categoryOf: (key: string) => categories.get(key) ?? null } : {})}
        proof={proof}
        trail={<ParetoTrail path={data.path} onBack={onBack} />}
        within={data.path.map(({ label }) => shownText(label))}
        // Until what was opened has come, the bars before it stand there.
        canOpen={({ kind }) => kind === 'item' && pareto.by === by}
        onOpen={({ key }) => onOpen({ by: pareto.by, key })}
      />
      <p className={classes.quiet}>{t(`reviewScreen.opening.${pareto.by === 'root-cause' ? 'causes' : 'failurePoints'}`)}</p>
    </>
  )
}

function withLabels(pareto: Pareto, shown: (text: string) => string): Pareto {
  return { ...pareto, bars: pareto.bars.map((bar) => ({ ...bar, label: shown(bar.label) })) }
}

/** Pixels: what the rule says of confirmed parts, and how bars are opened. */
const wordsBeneath = 124
/** Pixels: the way back. */
const trailAbove = 28

/** As many as can be read from the back of the room. */
const barsShown = 7
