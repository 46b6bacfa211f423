import type { FixName } from '../analysis/plan/fixName.ts'
import type { LeftOut, PlanItem } from '../analysis/plan/plan.ts'
import type { PlanNotice } from '../analysis/plan/planNotice.ts'
import type { Language, Measure } from '../model/vocabulary.ts'
import { plan as english } from './en/plan.ts'
import { fillText, type TextParams, textOf } from './fillText.ts'
import { type Format, formatFor } from './format.ts'
import { plan as hebrew } from './he/plan.ts'
import { rounded, shownDigits } from './rounding.ts'

/** What sentences about a plan depend on besides the plan. */
export interface PlanWords {
  readonly language: Language
  /** The measure the plan was computed with: the unit of its amounts. */
  readonly measure: Measure
  /** ISO 4217 code. */
  readonly currency: string
}

const texts: Record<Language, Readonly<Record<string, string>>> = { en: english, he: hebrew }

/** Why a ranked fix stands where it does, in one sentence, its overlap with the fixes above included. */
export function reasonSentence(item: PlanItem, words: PlanWords): string {
  const first = reasonClause(item, words)
  if (item.overlap === null) return say(words, 'single', { first })
  const percent = formatOf(words).percent(item.overlap.share)
  const second = say(words, 'overlap', { percent, fix: withOthers(words, item.overlap.by, item.overlap.others) })
  return say(words, 'joined', { first, second })
}

function reasonClause(item: PlanItem, words: PlanWords): string {
  const { reason } = item
  const numbers = { amount: amountText(item.marginal, words), percent: formatOf(words).percent(item.shareOfTotal) }
  switch (reason.kind) {
    case 'first':
    case 'next':
      return say(words, `reason_${reason.kind}`, numbers)
    case 'pinned':
      return say(words, item.marginal > 0 ? 'reason_pinned' : 'reason_pinned-nothing', numbers)
    case 'prerequisite':
      return say(words, 'reason_prerequisite', { fix: withOthers(words, reason.neededBy, reason.others) })
    case 'opens':
      return say(words, 'reason_opens', { ...numbers, fix: shownName(reason.neededBy) })
    case 'waited':
      return say(words, 'reason_waited', { ...numbers, fix: withOthers(words, reason.requires, reason.others) })
  }
}

/** Why a fix is not in the plan, in one sentence. */
export function leftSentence({ reason }: Pick<LeftOut, 'reason'>, words: PlanWords): string {
  switch (reason.kind) {
    case 'done':
    case 'rejected':
    case 'pinned-out':
    case 'no-effort':
    case 'no-cost':
    case 'no-effect':
    case 'infeasible':
      return say(words, `left_${reason.kind}`, {})
    case 'prerequisite-unavailable':
      return say(words, 'left_prerequisite-unavailable', { fix: shownName(reason.requires) })
    case 'excluded':
      return say(words, 'left_excluded', { fix: shownName(reason.by) })
    case 'adds-nothing':
      return reason.by === null
        ? say(words, 'left_adds-nothing', {})
        : say(words, 'left_adds-nothing-by', { fix: shownName(reason.by) })
    case 'too-large':
    case 'does-not-fit':
      return say(words, `left_${reason.kind}-${reason.limit}`, {
        needs: effortText(reason.needs, reason.limit, words),
        available: effortText(reason.available, reason.limit, words),
        amount: reason.kind === 'does-not-fit' ? amountText(reason.marginal, words) : '',
      })
  }
}

/** A notice in one sentence. */
export function planNoticeSentence(notice: PlanNotice, words: PlanWords): string {
  switch (notice.code) {
    case 'infeasible':
      return sayInfeasible(notice, words)
    case 'effort-missing':
    case 'cost-missing':
      return say(words, `notice_${notice.code}`, { count: notice.count }, notice.count)
    case 'bounded':
      return say(words, 'notice_bounded', { percent: formatOf(words).percentAtMost(notice.reached) })
    case 'pin-ignored':
      return say(words, `notice_pin-ignored-${notice.cause}`, { fix: shownName(notice.fix) })
    case 'exceeds-root-cause':
      return say(words, 'notice_exceeds-root-cause', { fixes: nameList(notice.fixes, words) }, notice.fixes.length)
    case 'weak-only':
      return say(words, 'notice_weak-only', {})
    case 'leans-on-training':
      return say(words, 'notice_leans-on-training', { percent: formatOf(words).percent(notice.share) })
  }
}

function sayInfeasible(notice: PlanNotice & { readonly code: 'infeasible' }, words: PlanWords): string {
  const { cause } = notice
  const limit = cause === 'budget' ? 'budget' : 'capacity'
  const params = {
    fixes: nameList(notice.fixes, words),
    needs: effortText(notice.needs, limit, words),
    available: effortText(notice.available, limit, words),
  }
  return say(words, `notice_infeasible-${cause}`, params, notice.fixes.length)
}

function say(words: PlanWords, key: string, params: TextParams, count?: number): string {
  return fillText(textOf(texts[words.language], key, words.language, count), params, words.language)
}

function formatOf({ language, currency }: PlanWords): Format {
  return formatFor(language, currency)
}

/** An amount of harm per month with its unit; the plural follows the number as it is shown. `digits`: as many decimals at most. */
export function amountText(value: number, words: PlanWords, digits = shownDigits(value)): string {
  if (words.measure === 'cost') return say(words, 'amount_cost', { number: formatOf(words).money(value) })
  const shown = rounded(value, digits)
  return say(words, `amount_${words.measure}`, { number: formatOf(words).number(shown, digits) }, wholeOnly(shown))
}

function effortText(value: number, limit: 'capacity' | 'budget', words: PlanWords): string {
  if (limit === 'budget') return formatOf(words).money(value)
  return say(words, 'days', { number: formatOf(words).typed(value) }, wholeOnly(value))
}

/** Forms such as "one" and "two" are for whole numbers; the plural rules of Hebrew would call 0.5 one. */
function wholeOnly(value: number): number | undefined {
  return Number.isInteger(value) ? value : undefined
}

function nameList(fixes: readonly FixName[], words: PlanWords): string {
  return formatOf(words).list(fixes.map(shownName))
}

/** A fix, or several named already, and how many more. */
export function withOthers(words: PlanWords, fix: FixName | string, others: number): string {
  const shown = typeof fix === 'string' ? fix : shownName(fix)
  return others === 0 ? shown : say(words, 'and-others', { fix: shown, count: others }, others)
}

/** A title may be in a language of the other direction than the sentence: it is set apart (first-strong isolate). */
export function shownName({ name }: FixName): string {
  return /^[\w-]+$/.test(name) ? name : `\u2068${name}\u2069`
}
