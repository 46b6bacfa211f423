import type { ChartWording } from '../base/chartWording.ts'
import { changeMark, type RankView } from './rankWords.ts'

/** Texts to be placed inside the chart of two orders. */
export function rankTexts({ pareto, comparison }: RankView, wording: ChartWording) {
  const { t, format } = wording
  return {
    place: (rank: number) => format.number(rank),
    change: (places: number) => changeMark(places, wording),
    head: t(`vocabulary.measure.${pareto.measure}`),
    otherHead: t(`vocabulary.measure.${comparison.measure}`),
  }
}
