import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Pareto } from '../../../../shared/analysis/pareto/pareto.ts'
import { ParetoChart } from '../../../charts/pareto/ParetoChart.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import { useHead } from '../../../page/useHead.ts'
import { useRoomForChart } from './useRoomForChart.ts'

/** Which few root causes carry most of the harm. */
export function CausesSlide(): ReactNode {
  const { language } = useLanguage()
  const shownText = useShownText()
  const head = useHead()
  const api = useApi()
  const height = useRoomForChart(wordsOfProof)
  const { own } = useCategories()
  const measure = head.plan.measure ?? 'count'
  const input = { by: 'root-cause', measure, language, other: { kind: 'top', bars: barsShown } } as const
  const { data } = useQuery(api.pareto.get.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data: proof = null } = useQuery(api.pareto.proof.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data: causes } = useQuery(api.rootCause.list.queryOptions({ input: { measure } }))
  const categories = useMemo(() => new Map((causes?.rows ?? []).map(({ id, category }) => [id, category])), [causes])
  const pareto = useMemo(() => (data === undefined ? null : withLabels(data.pareto, shownText)), [data, shownText])
  if (pareto === null) return null
  return (
    <ParetoChart
      pareto={pareto}
      height={height}
      ownCategories={own}
      categoryOf={(key) => categories.get(key) ?? null}
      proof={proof}
    />
  )
}

function withLabels(pareto: Pareto, shown: (text: string) => string): Pareto {
  return { ...pareto, bars: pareto.bars.map((bar) => ({ ...bar, label: shown(bar.label) })) }
}

/** Pixels: what the rule says of confirmed parts. */
const wordsOfProof = 84

/** As many as can be read from the back of the room. */
const barsShown = 7
