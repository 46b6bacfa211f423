import type { EngagementSource } from '../../../shared/contract/base/sources.ts'
import type { EngagementState } from './EngagementState.ts'

/** Told what is read and what is computed; for showing in a test or a measurement that nothing is done in vain. */
export interface DerivationObserver {
  /** A list or setting was taken from the engagement. */
  read?(source: EngagementSource): void
  /** A derivation, which is named by itself, was computed and not answered from memory. */
  computed?(derivation: unknown): void
}

/** A value that another derivation gave while one was computed. */
export interface Call {
  /** True when it gives the same value in this state, too. */
  isStill(state: EngagementState): boolean
}

/** What a derivation stands on: the lists and settings that it read itself, and the derivations that it asked, in turn. */
export interface Grounds {
  readonly sources: ReadonlyMap<EngagementSource, unknown>
  readonly calls: ReadonlySet<Call>
}

class Reading implements Grounds {
  readonly sources = new Map<EngagementSource, unknown>()
  readonly calls = new Set<Call>()
}

/** The kept values of one derivation, as the memory sees them. */
export interface Shelf {
  /** Lets go of what stands on lists that are no more. */
  clear(state: EngagementState): void
}

/** What was derived from one open engagement. It outlives commits: a value goes only when something that it read did. */
export class DerivationMemory {
  readonly observer: DerivationObserver
  readonly #shelves: Shelf[] = []
  #reading: Reading | null = null
  #states = 0

  constructor(observer: DerivationObserver = {}) {
    this.observer = observer
  }

  /** Takes in the engagement as it stands after a commit; answers with its number. */
  enter(state: EngagementState): number {
    for (const shelf of this.#shelves) shelf.clear(state)
    this.#states += 1
    return this.#states
  }

  addShelf(shelf: Shelf): void {
    this.#shelves.push(shelf)
  }

  noteSource(source: EngagementSource, value: unknown): void {
    this.observer.read?.(source)
    this.#reading?.sources.set(source, value)
  }

  noteCall(call: Call): void {
    this.#reading?.calls.add(call)
  }

  /** Does the work and says on what its result stands. */
  watch<Value>(work: () => Value): { readonly value: Value; readonly grounds: Grounds } {
    const grounds = new Reading()
    return { value: this.#during(grounds, work), grounds }
  }

  /** Does the work without whoever is computing reading what it reads. */
  apart<Value>(work: () => Value): Value {
    return this.#during(null, work)
  }

  #during<Value>(reading: Reading | null, work: () => Value): Value {
    const outer = this.#reading
    this.#reading = reading
    try {
      return work()
    } finally {
      this.#reading = outer
    }
  }
}
