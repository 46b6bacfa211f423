import type { Call, Grounds, Shelf } from './DerivationMemory.ts'
import type { EngagementState } from './EngagementState.ts'

export interface KeepingOptions<Value> {
  /**
   * Whether a value computed anew equals the one before. Then the one before is given on, so that what stands on it
   * holds on. Without it two values are the same only when they are identical.
   */
  readonly same?: (before: Value, now: Value) => boolean
  /** For how many lists of arguments values are kept, the least recently asked going first. All, unless given. */
  readonly keep?: number
}

type Derive<Value> = (state: EngagementState) => Value

/** One value and what it stands on. */
class KeptValue<Value> implements Call {
  readonly value: Value
  readonly #derive: Derive<Value>
  /** Null once it holds no longer; the value is still there to be compared with the next. */
  #grounds: Grounds | null
  /** The state that it was last found to hold in. */
  #heldIn: number

  constructor(value: Value, grounds: Grounds, state: EngagementState, derive: Derive<Value>) {
    this.value = value
    this.#grounds = grounds
    this.#heldIn = state.number
    this.#derive = derive
  }

  /**
   * A derivation depends on nothing but what it read: where its own lists are the same and each derivation that it asked
   * answers as before, taken in that order, it would ask for all the same again.
   */
  holdsIn(state: EngagementState): boolean {
    if (this.#heldIn === state.number) return true
    if (!this.standsIn(state) || this.#grounds === null) return false
    for (const call of this.#grounds.calls) if (!call.isStill(state)) return false
    this.#heldIn = state.number
    return true
  }

  standsIn(state: EngagementState): boolean {
    if (this.#grounds === null) return false
    for (const [source, value] of this.#grounds.sources) if (!state.isStill(source, value)) return false
    return true
  }

  isStill(state: EngagementState): boolean {
    try {
      return state.memory.apart(() => this.#derive(state)) === this.value
    } catch {
      // Whoever asked is computed anew then, and meets the same failure in its place.
      return false
    }
  }

  /** It holds no longer, and what stands on it shall not hold the lists that it stood on. */
  lapse(): void {
    this.#grounds = null
    this.#heldIn = 0
  }
}

/** The values of one derivation by their arguments, in the order in which they were last asked for. */
export class KeptValues<Value> implements Shelf {
  readonly #options: KeepingOptions<Value>
  readonly #values = new Map<string, KeptValue<Value>>()

  constructor(options: KeepingOptions<Value>) {
    this.#options = options
  }

  find(key: string, state: EngagementState): KeptValue<Value> | undefined {
    const known = this.#values.get(key)
    if (known?.holdsIn(state) !== true) return undefined
    if (this.#options.keep !== undefined) this.#putLast(key, known)
    return known
  }

  keep(key: string, value: Value, grounds: Grounds, state: EngagementState, derive: Derive<Value>): KeptValue<Value> {
    const { same, keep } = this.#options
    const before = this.#values.get(key)
    const isSame = before !== undefined && same?.(before.value, value) === true
    const kept = new KeptValue(isSame ? before.value : value, grounds, state, derive)
    this.#putLast(key, kept)
    before?.lapse()
    const [oldest] = this.#values
    if (keep !== undefined && this.#values.size > keep && oldest !== undefined) this.#drop(...oldest)
    return kept
  }

  clear(state: EngagementState): void {
    for (const [key, kept] of this.#values) {
      if (kept.standsIn(state)) continue
      if (this.#options.same === undefined) this.#drop(key, kept)
      else kept.lapse()
    }
  }

  #drop(key: string, kept: KeptValue<Value>): void {
    this.#values.delete(key)
    kept.lapse()
  }

  #putLast(key: string, kept: KeptValue<Value>): void {
    this.#values.delete(key)
    this.#values.set(key, kept)
  }
}
