import type { Plan } from './plan.ts'

/** What becomes of one fix from one plan to another. */
export interface PlanMove {
  /** The fix's id. */
  readonly fix: string
  /** Its short code, else its title. */
  readonly name: string
  readonly kind: 'entered' | 'left' | 'up' | 'down' | 'same'
  /** Rank from 1; null when not in that plan. */
  readonly before: number | null
  readonly after: number | null
  /** Marginal per month; 0 when not in that plan. */
  readonly marginalBefore: number
  readonly marginalAfter: number
}

/** A figure of both plans. */
interface Changed {
  readonly before: number
  readonly after: number
}

export interface PlanComparison {
  /** Every fix of the second plan by its rank there, then those of the first that it lacks, by their rank. */
  readonly moves: readonly PlanMove[]
  /** Removed per month. */
  readonly removed: Changed
  readonly effortDays: Changed
  readonly cost: Changed
  /** Whether any fix entered, left or changed its rank. */
  readonly moved: boolean
}

/** What moves from one plan to another of the same engagement. Ranks are those shown, so one that enters moves others down. */
export function comparePlans(first: Plan, second: Plan): PlanComparison {
  const before = new Map(first.items.map((item) => [item.fix, item]))
  const after = new Set(second.items.map(({ fix }) => fix))
  const staying = second.items.map(({ fix, name, rank, marginal }): PlanMove => {
    const old = before.get(fix)
    return {
      fix,
      name,
      kind: kindOf(old?.rank, rank),
      before: old?.rank ?? null,
      after: rank,
      marginalBefore: old?.marginal ?? 0,
      marginalAfter: marginal,
    }
  })
  const leaving = first.items
    .filter(({ fix }) => !after.has(fix))
    .map(({ fix, name, rank, marginal }): PlanMove => {
      return { fix, name, kind: 'left', before: rank, after: null, marginalBefore: marginal, marginalAfter: 0 }
    })
  const moves = [...staying, ...leaving]
  return {
    moves,
    removed: { before: first.removed, after: second.removed },
    effortDays: { before: first.effortDays, after: second.effortDays },
    cost: { before: first.cost, after: second.cost },
    moved: moves.some(({ kind }) => kind !== 'same'),
  }
}

function kindOf(before: number | undefined, after: number): PlanMove['kind'] {
  if (before === undefined) return 'entered'
  if (before === after) return 'same'
  return after < before ? 'up' : 'down'
}
