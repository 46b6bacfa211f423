import { daysInPeriod, monthsInPeriod, type Period } from '../../model/months.ts'
import { ratesDiffer } from '../comparison/ratesDiffer.ts'
import type { Tallies } from '../measures/tallies.ts'
import { exactSum } from '../numbers/ExactSum.ts'

/** Cases of what a fix acts on, before it began and after it was done. */
export interface MeasuredDrop {
  readonly before: Period
  readonly after: Period
  /** Cases of each period. */
  readonly casesBefore: number
  readonly casesAfter: number
  /** Cases a month that are fewer; below 0 when they are more. */
  readonly fewer: number
  /** Whether chance alone explains it, by the exact test of two rates; null where cases are not whole. */
  readonly p: number | null
}

/** A shorter time says nothing yet. */
const leastDays = 14
const millisecondsPerDay = 86_400_000

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

interface Course {
  readonly startOn?: string | undefined
  readonly doneOn?: string | undefined
  readonly checkOn?: string | undefined
}

/**
 * What is measured of a done fix: the days after it was done, until its check or the end of what was recorded, and as many days
 * before it began. Null while there are fewer than two weeks of either.
 */
export function checkPeriods(
  { startOn, doneOn, checkOn }: Course,
  recorded: Period | null,
): { before: Period; after: Period } | null {
  if (doneOn === undefined || recorded === null) return null
  const to = checkOn !== undefined && checkOn < recorded.to ? checkOn : recorded.to
  const after = { from: daysLater(doneOn, 1), to }
  if (after.from > after.to) return null
  const end = daysLater(startOn ?? doneOn, -1)
  const wanted = daysLater(end, 1 - daysInPeriod(after))
  const before = { from: wanted < recorded.from ? recorded.from : wanted, to: end }
  if (before.from > before.to) return null
  return daysInPeriod(after) < leastDays || daysInPeriod(before) < leastDays ? null : { before, after }
}

/** How many fewer cases a month there are of these failure points; null where none of them was counted. */
export function measuredDrop(
  failurePoints: ReadonlySet<string>,
  before: { readonly period: Period; readonly tallies: Tallies },
  after: { readonly period: Period; readonly tallies: Tallies },
): MeasuredDrop | null {
  const casesOf = ({ tallies }: { readonly tallies: Tallies }): number =>
    exactSum([...failurePoints].map((id) => tallies.byFailurePoint.get(id)?.cases ?? 0))
  const [casesBefore, casesAfter] = [casesOf(before), casesOf(after)]
  if (casesBefore + casesAfter === 0) return null
  const [months, monthsAfter] = [monthsInPeriod(before.period), monthsInPeriod(after.period)]
  const isWhole = Number.isSafeInteger(casesBefore) && Number.isSafeInteger(casesAfter)
  return {
    before: before.period,
    after: after.period,
    casesBefore,
    casesAfter,
    fewer: casesBefore / months - casesAfter / monthsAfter,
    p: isWhole ? ratesDiffer(casesBefore, months, casesAfter, monthsAfter) : null,
  }
}
