import type { Pareto } from '../analysis/pareto/pareto.ts'
import type { Dimension, Language, Measure } from '../model/vocabulary.ts'
import { noticeSentence, ruleSentence } from './paretoSentences.ts'

/** What `shoresh pareto --json` prints (design section 8). */
export interface ParetoJson {
  readonly by: Dimension
  readonly measure: Measure
  /** Per month, in the unit of the measure. */
  readonly total: number
  readonly threshold: number
  readonly rule: string
  readonly vitalFew: number
  readonly untraced: number
  readonly bars: readonly {
    readonly key: string
    readonly label: string
    readonly value: number
    /** 0–100, not rounded. */
    readonly share: number
    readonly cumulative: number
    readonly vital: boolean
  }[]
  readonly notices: readonly { readonly code: string; readonly text: string }[]
}

/** A chart as the command line prints it: exactly the documented keys, sentences in the given language. */
export function paretoToJson(pareto: Pareto, language: Language): ParetoJson {
  const { by, measure, total, threshold, rule, vitalFew, untraced, bars, notices } = pareto
  return {
    by,
    measure,
    total,
    threshold,
    rule: ruleSentence(rule, language),
    vitalFew,
    untraced,
    bars: bars.map(({ key, label, value, share, cumulative, vital }) => ({ key, label, value, share, cumulative, vital })),
    notices: notices.map((notice) => ({ code: notice.code, text: noticeSentence(notice, language) })),
  }
}
