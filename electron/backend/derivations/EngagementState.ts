import type { OccurrenceRollups } from '../../../shared/analysis/measures/OccurrenceRollups.ts'
import { type EngagementSource, isEngagementSource } from '../../../shared/contract/base/sources.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import type { DerivationMemory } from './DerivationMemory.ts'

/** The open engagement as it stands at one moment: what derivations are asked of. */
export class EngagementState {
  /** Its lists and settings. Whatever is being computed is noted to stand on those that it takes from here. */
  readonly engagement: StoredEngagement
  readonly memory: DerivationMemory
  /** Tells this state from the others of its memory. */
  readonly number: number
  readonly #values: StoredEngagement
  readonly #rollups: OccurrenceRollups

  constructor(values: StoredEngagement, rollups: OccurrenceRollups, memory: DerivationMemory) {
    this.#values = values
    this.#rollups = rollups
    this.memory = memory
    this.engagement = new Proxy(values, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (isEngagementSource(key)) memory.noteSource(key, value)
        return value
      },
    })
    this.number = memory.enter(this)
  }

  /** What is counted of its occurrences, which themselves stay in the file. */
  get rollups(): OccurrenceRollups {
    this.memory.noteSource('occurrences', this.#rollups)
    return this.#rollups
  }

  /** The same moment, with other cases counted; what is derived of them is kept apart. */
  counting(rollups: OccurrenceRollups, memory: DerivationMemory): EngagementState {
    return new EngagementState(this.#values, rollups, memory)
  }

  /** Whether the list or setting is still the one that it was at another moment. */
  isStill(source: EngagementSource, value: unknown): boolean {
    return (source === 'occurrences' ? this.#rollups : this.#values[source]) === value
  }
}
