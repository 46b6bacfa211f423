import type { FixKind, Strength } from '../../model/vocabulary.ts'
import { strengthOf } from '../../model/vocabulary.ts'
import type { PlanNotice } from './planNotice.ts'

/** A fix of a plan with what it adds there. */
export interface StrengthItem {
  readonly kind?: FixKind | undefined
  readonly marginal: number
}

/** What a plan rests on, by strength of action. */
export interface StrengthShares {
  /** How many fixes. */
  readonly fixes: Readonly<Record<Strength | 'unknown', number>>
  /** Shares 0–1 of what the plan removes, summing to 1; all 0 when it removes nothing. */
  readonly removed: Readonly<Record<Strength | 'unknown', number>>
}

const trainingKinds: readonly FixKind[] = ['training', 'practice-training']
/** A plan leans on training when at least this share of what it removes rests on it. */
const leaningShare = 0.5

function strengthOfItem(item: StrengthItem): Strength | 'unknown' {
  return item.kind === undefined ? 'unknown' : strengthOf(item.kind)
}

/** Fixes and removed harm by strength, after the RCA2 action hierarchy (design sections 6 and 7). */
export function strengthShares(items: readonly StrengthItem[]): StrengthShares {
  const fixes = { strong: 0, medium: 0, weak: 0, unknown: 0 }
  const removed = { strong: 0, medium: 0, weak: 0, unknown: 0 }
  for (const item of items) {
    const strength = strengthOfItem(item)
    fixes[strength] += 1
    removed[strength] += item.marginal
  }
  return { fixes, removed: toShares(removed) }
}

function toShares(sums: Record<Strength | 'unknown', number>): Record<Strength | 'unknown', number> {
  const total = sums.strong + sums.medium + sums.weak + sums.unknown
  const share = (sum: number) => (total > 0 ? sum / total : 0)
  return { strong: share(sums.strong), medium: share(sums.medium), weak: share(sums.weak), unknown: share(sums.unknown) }
}

/** `weak-only` when every fix is of a weak kind, `leans-on-training` when at least half of what goes rests on training. */
export function strengthNotices(items: readonly StrengthItem[]): PlanNotice[] {
  const notices: PlanNotice[] = []
  if (items.length > 0 && items.every((item) => strengthOfItem(item) === 'weak')) notices.push({ code: 'weak-only' })
  const total = items.reduce((sum, { marginal }) => sum + marginal, 0)
  const trained = items.filter(({ kind }) => kind !== undefined && trainingKinds.includes(kind))
  const share = total > 0 ? trained.reduce((sum, { marginal }) => sum + marginal, 0) / total : 0
  if (share >= leaningShare) notices.push({ code: 'leans-on-training', share })
  return notices
}
