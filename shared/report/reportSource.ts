import type { ComparedVolume } from '../analysis/comparison/compareExposed.ts'
import type { Comparison } from '../analysis/comparison/comparePeriods.ts'
import type { ConfirmedBars } from '../analysis/pareto/confirmedBars.ts'
import type { Pareto, ParetoInput } from '../analysis/pareto/pareto.ts'
import type { Plan } from '../analysis/plan/plan.ts'
import type { Uncertainty } from '../analysis/uncertainty/uncertainty.ts'
import type { StoredEngagement } from '../engagement/storedEngagement.ts'
import { report as english } from '../i18n/en/report.ts'
import { type Format, formatFor } from '../i18n/format.ts'
import { report as hebrew } from '../i18n/he/report.ts'
import type { PlanWords } from '../i18n/planSentences.ts'
import { translator } from '../i18n/translator.ts'
import type { Period } from '../model/months.ts'
import type { Brand } from '../model/report/brand.ts'
import type { Language, Measure } from '../model/vocabulary.ts'
import type { ReportCell } from './report.ts'

/** What a report is composed of. */
export interface ReportSource {
  readonly engagement: StoredEngagement
  readonly language: Language
  readonly measure: Measure
  readonly period: Period | null
  /** By failure point, root cause, category and stage, in the order in which they are to stand. */
  readonly paretos: readonly Pareto[]
  /** What of each bar of a ranking is confirmed. */
  readonly proofOf: (pareto: Pareto) => ConfirmedBars
  /** Harm per month of each failure point, by id. */
  readonly impacts: ReadonlyMap<string, number>
  readonly plan: Plan
  /** Of the plan; null without one. */
  readonly uncertainty: Uncertainty | null
  /** What the measure counts as 0, in sentences. */
  readonly missing: readonly string[]
  /**
   * What was counted since the latest snapshot beside what it counted, or in two periods that were chosen (then without a snapshot), by
   * root cause; null without one, or without anything since.
   */
  readonly since: ComparedSince | null
  /** ISO day on which the report is made. */
  readonly madeOn: string
  readonly fingerprint: string
  readonly brand: Brand
  readonly redacted: boolean
  /** What a page that can be asked and opened shows further; null on paper. */
  readonly opening: Opening | null
}

export interface ComparedSince {
  readonly snapshot: string | null
  readonly comparison: Comparison
  readonly volumes: readonly ComparedVolume[]
  /** Of the volume that cases were asked to be counted by; null for months. */
  readonly unit: string | null
}

export interface Opening {
  readonly charts: ParetoInput
  /** What customers said in the latest cases of a failure point. */
  readonly wordsOf: (failurePoint: string) => readonly string[]
}

const texts = { en: english, he: hebrew }

/** The words and number forms of one report. */
export function reportWording({ language, engagement, measure }: Pick<ReportSource, 'language' | 'engagement' | 'measure'>) {
  const words: PlanWords = { language, measure, currency: engagement.currency }
  const format: Format = formatFor(language, engagement.currency)
  const amount = (value: number): ReportCell => ({ kind: 'number', text: format.measured(measure, value), value })
  return { language, measure, words, format, amount, t: translator(language), own: texts[language] }
}

export type ReportWording = ReturnType<typeof reportWording>

/** Gives figures their ids in the order in which they are made: C1, C2 for charts, T1, T2 for tables, K1 for single numbers. */
export function figureIds(): (kind: 'C' | 'T' | 'K') => string {
  const made = { C: 0, T: 0, K: 0 }
  return (kind) => {
    made[kind] += 1
    return `${kind}${made[kind]}`
  }
}

export type NextFigure = ReturnType<typeof figureIds>
