import type { OccurrenceRollups } from '../../../shared/analysis/measures/OccurrenceRollups.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { DerivationMemory, type DerivationObserver } from './DerivationMemory.ts'
import type { EngagementState } from './EngagementState.ts'

/** Of how many narrowings what was derived is kept: two are compared, and one may be looked at beside them. */
const mostKept = 3

interface Kept {
  readonly memory: DerivationMemory
  /** What the state was made from, so that a commit that changed neither leaves it as it is. */
  readonly whole: EngagementState
  readonly rollups: OccurrenceRollups
  readonly state: EngagementState
}

/**
 * The open engagement as it stands when only some of its cases are counted: everything that is derived from it follows, and
 * whoever derives need not know. What is no count of cases (traces, fixes, scores, readings) is the same in it.
 */
export class NarrowedStates {
  readonly #observer: DerivationObserver | undefined
  readonly #kept = new Map<string, Kept>()

  constructor(observer: DerivationObserver | undefined) {
    this.#observer = observer
  }

  /** `rollups` are those of the whole. */
  of(whole: EngagementState, rollups: OccurrenceRollups, narrowing: Narrowing): EngagementState {
    const key = JSON.stringify([narrowing.field, narrowing.value])
    const before = this.#kept.get(key)
    this.#kept.delete(key)
    const kept = before?.whole === whole ? before : this.#make(whole, rollups, narrowing, before)
    this.#kept.set(key, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    return kept.state
  }

  #make(whole: EngagementState, rollups: OccurrenceRollups, narrowing: Narrowing, before: Kept | undefined): Kept {
    const memory = before?.memory ?? new DerivationMemory(this.#observer)
    const isCountedAsBefore = before !== undefined && before.rollups === rollups
    const narrowed = isCountedAsBefore ? before.state.rollups : rollups.narrowed(narrowing)
    return { memory, whole, rollups, state: whole.counting(narrowed, memory) }
  }
}
