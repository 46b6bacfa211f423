import type { PlanComparison, PlanMove } from '../analysis/plan/comparePlans.ts'
import type { FixName } from '../analysis/plan/fixName.ts'
import type { Sureness } from '../analysis/uncertainty/sureness.ts'
import type { Alike } from '../analysis/uncertainty/uncertainty.ts'
import type { Language } from '../model/vocabulary.ts'
import { sureness as english } from './en/sureness.ts'
import { fillText, type TextParams, textOf } from './fillText.ts'
import { formatFor } from './format.ts'
import { sureness as hebrew } from './he/sureness.ts'
import { amountText, type PlanWords, shownName, withOthers } from './planSentences.ts'
import { roundedApart, timesInHundred } from './rounding.ts'

const texts: Record<Language, Readonly<Record<string, string>>> = { en: english, he: hebrew }

interface Interval {
  readonly low: number
  readonly high: number
}

/** What stands beside the number: the 90 % interval, without its unit. */
export function intervalText({ low, high }: Interval, words: PlanWords): string {
  const { measured } = formatFor(words.language, words.currency)
  return say(words, 'interval', { low: measured(words.measure, low), high: measured(words.measure, high) })
}

/** The same as a sentence that says what it means. */
export function intervalSentence({ low, high }: Interval, words: PlanWords): string {
  const { measured } = formatFor(words.language, words.currency)
  return say(words, 'intervalSpoken', { low: measured(words.measure, low), high: amountText(high, words) })
}

/** Where the figures of uncertainty come from. */
export function drawsSentence(draws: number, words: PlanWords): string {
  return say(words, 'method', { count: formatFor(words.language, words.currency).number(draws) }, draws)
}

/** Why there is no interval. */
export function certainSentence(draws: number, words: PlanWords): string {
  return say(words, draws === 1 ? 'singleValues' : 'changesNothing', {})
}

const mostNamed = 3

/** How sure the choice of fixes is, in one sentence. */
export function surenessSentence({ kind, fixes, sure, doubtful }: Sureness, words: PlanWords): string {
  switch (kind) {
    case 'sure':
      return say(words, 'sure', {})
    case 'partly':
      return say(words, 'partly', { fixes: someNames(doubtful, words) }, doubtful.length)
    case 'open':
      return sure === 0 ? say(words, 'openNone', {}) : say(words, 'open', { fixes }, sure)
  }
}

function someNames(fixes: readonly FixName[], words: PlanWords): string {
  if (fixes.length <= mostNamed) return formatFor(words.language, words.currency).list(fixes.map(shownName))
  const named = fixes.slice(0, mostNamed).map(shownName).join(', ')
  return withOthers(words, named, fixes.length - mostNamed)
}

/** How often a chosen fix stays in the plan; share 0–1. Never all or none of the draws unless it is so. */
export function staysSentence(share: number, words: PlanWords): string {
  const { key, times } = standing(share)
  return say(words, key, { times })
}

/** The same in the least room, for a column that is called so. */
export function staysShort(share: number, words: PlanWords): string {
  const { key, times } = standing(share)
  return say(words, `${key}Short`, { times })
}

function standing(share: number): {
  readonly key: 'stays' | 'staysAlways' | 'staysNearly' | 'staysHardly'
  readonly times: number
} {
  const times = timesInHundred(share)
  if (times === 100) return { key: 'staysAlways', times }
  if (share >= 0.995) return { key: 'staysNearly', times }
  return { key: share < 0.005 ? 'staysHardly' : 'stays', times }
}

/** How often a fix that was left out is in the plan all the same; null when that is rare. */
export function entersSentence(share: number, words: PlanWords): string | null {
  const times = timesInHundred(share)
  return times < 5 ? null : say(words, 'enters', { times })
}

/** Two neighbours whose order is a toss-up. */
export function alikeSentence({ first, second, share }: Alike, draws: number, words: PlanWords): string {
  const names = { first: shownName(first), second: shownName(second) }
  return draws === 1 ? say(words, 'equal', names) : say(words, 'alike', { ...names, times: timesInHundred(share) })
}

/** What a tried plan removes against the saved one. The difference is that of the two numbers as they are shown. */
export function trialSentence({ removed }: Pick<PlanComparison, 'removed'>, words: PlanWords): string {
  const { number, money } = formatFor(words.language, words.currency)
  const { before, after, digits } = roundedApart(removed.before, removed.after, words.measure === 'cost' ? 0 : undefined)
  if (before === after) return say(words, 'trial_same', { amount: amountText(removed.after, words) })
  const shown = (value: number): string => (words.measure === 'cost' ? money(value) : number(value, digits))
  const amount = amountText(Math.abs(after - before), words, digits)
  return say(words, after > before ? 'trial_more' : 'trial_less', { before: shown(before), after: shown(after), amount })
}

/** What becomes of one fix from the saved plan to the tried one. */
export function moveSentence({ kind, fix, name, before, after }: PlanMove, words: PlanWords): string {
  return say(words, `move_${kind}`, { fix: shownName({ id: fix, name }), before: before ?? '', after: after ?? '' })
}

const mostMoves = 4

/** What moves, the most telling first: what enters, what leaves, then the largest changes of rank; the rest is counted. */
export function moveSentences({ moves }: PlanComparison, words: PlanWords): readonly string[] {
  const moved = moves.filter(({ kind }) => kind !== 'same')
  const told = moved.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, moved.length > mostMoves ? mostMoves - 1 : mostMoves)
  const more = moved.length - told.length
  const sentences = told.map((move) => moveSentence(move, words))
  return more === 0 ? sentences : [...sentences, say(words, 'moreMoves', { count: more }, more)]
}

function weightOf({ before, after }: PlanMove): number {
  return before === null || after === null ? Number.MAX_SAFE_INTEGER : Math.abs(before - after)
}

function say(words: PlanWords, key: string, params: TextParams, count?: number): string {
  const all = count === undefined || 'count' in params ? params : { ...params, count }
  return fillText(textOf(texts[words.language], key, words.language, count), all, words.language)
}
