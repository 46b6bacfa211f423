import type { TFunction } from 'i18next'
import { latenessOf } from '../../../shared/analysis/progress/fixStanding.ts'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import type { Format } from '../../../shared/i18n/format.ts'

/** What lateness follows from. */
export function standingOf({ state, startOn, dueOn, check }: ProgressFix) {
  return { state, startOn, dueOn, checkOn: check?.on ?? null, actual: check?.actual ?? null }
}

/** What holds a fix up, in words: that it is late, and what it waits for; empty when nothing does. */
export function standingWords(fix: ProgressFix, today: string, t: TFunction, format: Format): string {
  const lateness = latenessOf(standingOf(fix), today)
  const days = { 'not-done': fix.dueOn, 'not-begun': fix.startOn, 'not-checked': fix.check?.on ?? null }
  const day = lateness === null ? null : days[lateness]
  const late = lateness === null || day === null ? [] : [t(`progressScreen.lateness.${lateness}`, { day: format.day(day) })]
  const waits = fix.waitsFor.length === 0 ? [] : [t('progressScreen.waitsFor', { fixes: format.list(fix.waitsFor) })]
  return [...late, ...waits].join(' · ')
}
