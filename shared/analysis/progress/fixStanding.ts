import type { DecisionVerdict, FixState } from '../../model/vocabulary.ts'

/** Of a fix that may still be done. */
const openStates: readonly FixState[] = ['idea', 'proposed', 'approved', 'in-progress']
/** Of a fix that was decided and is not done: what it owes has a date. */
const promisedStates: readonly FixState[] = ['approved', 'in-progress']
const finishedStates: readonly FixState[] = ['done', 'verified']

export function isOpen(state: FixState): boolean {
  return openStates.includes(state)
}

export function isPromised(state: FixState): boolean {
  return promisedStates.includes(state)
}

export function isFinished(state: FixState): boolean {
  return finishedStates.includes(state)
}

/** The state of a fix once it was decided about; work that began goes on when it is approved, and what is done stays done. */
export function stateAfter(state: FixState, verdict: DecisionVerdict): FixState {
  if (isFinished(state)) return state
  switch (verdict) {
    case 'approved':
      return state === 'in-progress' ? state : 'approved'
    case 'deferred':
      return 'proposed'
    case 'rejected':
      return 'rejected'
  }
}

interface Dated {
  readonly state: FixState
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly checkOn: string | null
  readonly actual: number | null
}

/** What is overdue on a day; null when nothing is. */
export type Lateness = 'not-done' | 'not-begun' | 'not-checked'

/** Whether a fix is late on this day: not done when it was due, not begun when it was to begin, or done and not checked when it was to be. */
export function latenessOf({ state, startOn, dueOn, checkOn, actual }: Dated, today: string): Lateness | null {
  if (isFinished(state)) return checkOn !== null && checkOn < today && actual === null ? 'not-checked' : null
  if (!isOpen(state)) return null
  if (dueOn !== null && dueOn < today) return 'not-done'
  return state !== 'in-progress' && startOn !== null && startOn < today ? 'not-begun' : null
}

interface Needing {
  readonly id: string
  readonly requires?: readonly string[] | undefined
  readonly state?: FixState | undefined
}

/** The fixes that each open fix waits for: those that it requires and that are not done. */
export function waitingFor(fixes: readonly Needing[]): ReadonlyMap<string, readonly string[]> {
  const stateOf = new Map(fixes.map(({ id, state = 'idea' }) => [id, state]))
  const isMissing = (id: string): boolean => !isFinished(stateOf.get(id) ?? 'idea')
  return new Map(
    fixes.flatMap(({ id, requires = [], state = 'idea' }) => {
      const missing = isOpen(state) ? requires.filter(isMissing) : []
      return missing.length === 0 ? [] : [[id, missing] as const]
    }),
  )
}

interface Owned {
  readonly owner: string | null
  readonly state: FixState
  readonly effortDays: number | null
  readonly dueOn: string | null
}

/** What one owner has to do. */
export interface Load {
  /** Null: nobody yet. */
  readonly owner: string | null
  readonly fixes: number
  readonly days: number
  /** By when the last of it is due; null where nothing of it has a date. */
  readonly dueBy: string | null
}

/** The load of each owner by the fixes that were decided and are not done, the heaviest first; nobody's last. */
export function loads(fixes: readonly Owned[]): readonly Load[] {
  const byOwner = new Map<string | null, Load>()
  for (const { owner, state, effortDays, dueOn } of fixes) {
    if (!isPromised(state)) continue
    const before = byOwner.get(owner) ?? { owner, fixes: 0, days: 0, dueBy: null }
    const dueBy = (dueOn ?? '') > (before.dueBy ?? '') ? dueOn : before.dueBy
    byOwner.set(owner, { owner, fixes: before.fixes + 1, days: before.days + (effortDays ?? 0), dueBy })
  }
  const rank = (load: Load): number => (load.owner === null ? -1 : load.days)
  return [...byOwner.values()].sort((one, other) => rank(other) - rank(one))
}
