import { casesRate } from '../../analysis/comparison/casesRate.ts'
import type { Comparison } from '../../analysis/comparison/comparePeriods.ts'
import type { Language } from '../../model/vocabulary.ts'
import { comparison as english } from '../en/comparison.ts'
import { fillText, textOf } from '../fillText.ts'
import { numbersFor } from '../format.ts'
import { comparison as hebrew } from '../he/comparison.ts'

/** The words around a comparison of two periods. */
export const comparisonTexts = { en: english, he: hebrew } as const satisfies Record<Language, unknown>

/** Below the first a difference is worth a second look, below the other chance is a poor explanation of it. */
const suggestive = 0.05
const unlikely = 0.005
/** Names of bars that one sentence holds. */
const mostNames = 5

/** What a comparison shows, and what it does not, in a few sentences that claim no more than its tests allow. */
export function comparisonVerdict(comparison: Comparison, language: Language): string {
  const texts = comparisonTexts[language]
  const { before, after, overlaps, totalRateP } = comparison
  if (overlaps) return texts.overlap
  if (before.cases + after.cases === 0) return texts.nothing
  if (before.months === null || after.months === null) return texts.noPeriod
  if (totalRateP === null) return `${directionSentence(comparison, language)} ${texts.notWhole}`
  const strength = totalRateP < unlikely ? 'unlikely' : totalRateP < suggestive ? 'suggestive' : 'chance'
  const p = { p: pText(totalRateP, language) }
  const sentences = [
    directionSentence(comparison, language),
    fillText(texts.strength[strength], p, language),
    barsSentence(comparison, language),
    texts.cause,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function directionSentence(comparison: Comparison, language: Language): string {
  const texts = comparisonTexts[language]
  const { before, after } = comparison
  const perVolume = before.volume !== null && after.volume !== null
  const rates = {
    before: casesRate(before.cases, comparison, 'before'),
    after: casesRate(after.cases, comparison, 'after'),
  }
  const direction = rates.after < rates.before ? 'fewer' : rates.after > rates.before ? 'more' : 'same'
  const { number } = numbersFor(language)
  const params = {
    before: number(rates.before, 2),
    after: number(rates.after, 2),
    per: perVolume ? texts.per.volume : texts.per.month,
  }
  return fillText(texts.direction[direction], params, language)
}

function barsSentence({ bars }: Comparison, language: Language): string {
  const texts = comparisonTexts[language]
  const tested = bars.filter(({ adjustedP }) => adjustedP !== null)
  if (tested.length === 0) return ''
  const changed = tested.filter(({ adjustedP }) => adjustedP !== null && adjustedP < suggestive)
  if (changed.length === 0) {
    const sentence = textOf(texts.noBar, 'noBar', language, tested.length)
    return fillText(sentence, { tested: tested.length }, language)
  }
  const named = changed.slice(0, mostNames).map(({ label }) => label)
  const names = (changed.length > mostNames ? [...named, '…'] : named).join(', ')
  const sentence = textOf(texts.bars, 'bars', language, changed.length)
  return fillText(sentence, { count: changed.length, tested: tested.length, names }, language)
}

/** A probability as a reader takes it in: three decimals, and never 0. */
export function pText(p: number, language: Language): string {
  const least = 0.001
  const shown = fillText('{{p}}', { p: Math.max(p, least) }, language, 3)
  return `p ${p < least ? '<' : '='} ${shown}`
}
