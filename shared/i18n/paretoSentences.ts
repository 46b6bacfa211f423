import type { Notice } from '../analysis/measures/notice.ts'
import type { ParetoRule } from '../analysis/pareto/pareto.ts'
import type { Language } from '../model/vocabulary.ts'
import { pareto as english } from './en/pareto.ts'
import { vocabulary as englishWords } from './en/vocabulary.ts'
import { fillText, type TextParams, textOf } from './fillText.ts'
import { numbersFor } from './format.ts'
import { pareto as hebrew } from './he/pareto.ts'
import { vocabulary as hebrewWords } from './he/vocabulary.ts'

const texts = {
  en: { ...english, measure: englishWords.measure },
  he: { ...hebrew, measure: hebrewWords.measure },
} as const satisfies Record<Language, unknown>

/** The rule of the vital few as it is printed on the chart and in exports. */
export function ruleSentence(rule: ParetoRule, language: Language): string {
  const { kind, threshold, vital, bars } = rule
  const key = kind === 'not-reached' && bars === 0 ? 'not-reached_none' : kind
  const params = { threshold, count: vital, bars, share: ruleShareText(rule, language) }
  return fillText(textOf(texts[language].rule, key, language, vital), params, language)
}

/** The share of the vital few as every sentence tells it: one that does not reach the threshold must not look as if it did. */
export function ruleShareText({ kind, share }: Pick<ParetoRule, 'kind' | 'share'>, language: Language): string {
  const { percent, percentAtMost } = numbersFor(language)
  return (kind === 'not-reached' ? percentAtMost : percent)(share / 100)
}

/** A notice in one sentence. */
export function noticeSentence(notice: Notice, language: Language): string {
  const count = 'count' in notice.params ? notice.params.count : undefined
  return fillText(textOf(texts[language].notice, notice.code, language, count), shownParams(notice, language), language)
}

function shownParams(notice: Notice, language: Language): TextParams {
  switch (notice.code) {
    case 'threshold-not-reached':
      return { ...notice.params, share: ruleShareText({ kind: 'not-reached', share: notice.params.share }, language) }
    case 'rankings-disagree':
      return { ...notice.params, measure: texts[language].measure[notice.params.measure] }
    case 'period-unstable':
    case 'period-shift':
      return { ...notice.params, month: shownMonth(notice.params.month, language) }
    case 'frequency-missing':
    case 'severity-missing':
    case 'cost-missing':
    case 'customers-missing':
    case 'last-not-found':
    case 'total-zero':
    case 'flat-profile':
    case 'too-few-to-rank':
      return notice.params
  }
}

function shownMonth(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(Date.parse(`${month}-01`))
}
