import type { FailurePoint, Stage, Touchpoint } from '../../../shared/engagement/engagement.ts'
import { derivation } from './derivation.ts'

/** Where failure points stand. */
class Journey {
  readonly #stages: ReadonlyMap<string, Stage>
  readonly #touchpoints: ReadonlyMap<string, Touchpoint>

  constructor(stages: readonly Stage[], touchpoints: readonly Touchpoint[]) {
    this.#stages = new Map(stages.map((stage) => [stage.id, stage]))
    this.#touchpoints = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  }

  touchpointOf({ touchpoint }: FailurePoint): Touchpoint | undefined {
    return touchpoint === undefined ? undefined : this.#touchpoints.get(touchpoint)
  }

  /** Its own stage, else its touchpoint's. */
  stageOf(failurePoint: FailurePoint): Stage | undefined {
    return this.#stages.get(failurePoint.stage ?? this.touchpointOf(failurePoint)?.stage ?? '')
  }

  /** Its own channel, else its touchpoint's. */
  channelOf(failurePoint: FailurePoint): string | undefined {
    return failurePoint.channel ?? this.touchpointOf(failurePoint)?.channel
  }
}

export const journey = derivation(({ engagement: { stages, touchpoints } }) => new Journey(stages, touchpoints))
