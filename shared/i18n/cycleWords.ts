import type { TFunction } from 'i18next'
import type { Cycle } from '../analysis/cycles/cycles.ts'
import { outcomes, type PromisedItem } from '../analysis/cycles/promisedItems.ts'
import type { ScoresThenAndNow, StageScores } from '../analysis/cycles/stageScores.ts'
import type { Format } from './format.ts'

interface Language {
  readonly t: TFunction
  readonly format: Format
}

/** From which review to which. */
export function cycleName({ from, to }: Pick<Cycle, 'from' | 'to'>, { t }: Language): string {
  return to === null ? t('cycles.since', { from: from.name }) : t('cycles.between', { from: from.name, to: to.name })
}

/** The days of a cycle. */
export function cycleDays({ from, to }: Pick<Cycle, 'from' | 'to'>, { t, format }: Language): string {
  const first = format.day(from.on)
  return to === null ? t('cycles.untilToday', { from: first }) : t('cycles.days', { from: first, to: format.day(to.on) })
}

/** How many were promised, and what came of how many. */
export function promisedSentence(kind: 'fixes' | 'tasks', items: readonly PromisedItem[], { t, format }: Language): string {
  const counts = outcomes.flatMap((outcome) => {
    const count = items.filter((item) => item.outcome === outcome).length
    return count === 0 ? [] : [t(`cycles.counts.${outcome}`, { count })]
  })
  return t(`cycles.${kind}`, { count: items.length, outcomes: format.list(counts) })
}

/** What came of a promise, with the day on which it was done. */
export function outcomeText({ outcome, doneOn }: PromisedItem, { t, format }: Language): string {
  const said = t(`cycles.outcomes.${outcome}`)
  return doneOn === null ? said : t('cycles.outcomeOn', { outcome: said, day: format.day(doneOn) })
}

/** Cases a month that are fewer, or a value of the KPI that is measured. */
export function figureText(value: number | null, { kpi }: PromisedItem, { t, format }: Language): string {
  if (value === null) return t('shell.noValue')
  if (kpi !== null) return format.number(value)
  return t(value < 0 ? 'cycles.more' : 'cycles.fewer', { number: format.number(Math.abs(value), 1) })
}

/** Both scores, as far as they are known. */
export function scoresText({ first, last }: Omit<ScoresThenAndNow, 'name'>, { t, format }: Language): string {
  if (first === null && last === null) return t('shell.noValue')
  const said = { first: format.number(first ?? 0, 1), last: format.number(last ?? 0, 1) }
  if (first === null) return t('cycles.scores.last', said)
  if (last === null) return t('cycles.scores.first', said)
  return t(said.first === said.last ? 'cycles.scores.same' : 'cycles.scores.moved', said)
}

/** Where a stage stands against the best of its competitors, and where it stood if that was elsewhere. */
export function standText({ stood, stands }: StageScores, { t, format }: Language): string {
  if (stands === null) return stood === null ? t('shell.noValue') : t(`cycles.stood.${stood}`)
  const now = t(`cycles.stands.${stands}`)
  return stood === null || stood === stands ? now : format.list([now, t(`cycles.stood.${stood}`)])
}
