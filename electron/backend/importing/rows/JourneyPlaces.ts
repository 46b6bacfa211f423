import type { Stage, Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { FailurePointDraft } from '../../../../shared/tables/failurePointDraft.ts'
import type { Rejection } from '../../../../shared/tables/rejection.ts'

/** Where a failure point stands, as the file keeps it: a touchpoint tells the stage, so never both. */
export interface FoundPlace {
  readonly ok: true
  readonly stage: string | undefined
  readonly touchpoint: string | undefined
}

/** Stages and touchpoints found by name, and made where they are new. A touchpoint is one by its stage and its name. */
export class JourneyPlaces {
  readonly newStages: Stage[] = []
  readonly newTouchpoints: Touchpoint[] = []
  readonly #makeId: () => string
  readonly #stageByName = new Map<string, string>()
  readonly #touchpointsByName = new Map<string, Touchpoint[]>()
  readonly #stageById = new Map<string, Stage>()
  readonly #touchpointById = new Map<string, Touchpoint>()

  constructor(stages: readonly Stage[], touchpoints: readonly Touchpoint[], makeId: () => string) {
    this.#makeId = makeId
    for (const stage of stages) this.#rememberStage(stage)
    for (const touchpoint of touchpoints) this.#rememberTouchpoint(touchpoint)
  }

  #rememberStage(stage: Stage): void {
    this.#stageById.set(stage.id, stage)
    const key = normaliseName(stage.name)
    if (!this.#stageByName.has(key)) this.#stageByName.set(key, stage.id)
  }

  #rememberTouchpoint(touchpoint: Touchpoint): void {
    this.#touchpointById.set(touchpoint.id, touchpoint)
    const key = normaliseName(touchpoint.name)
    const known = this.#touchpointsByName.get(key)
    if (known === undefined) this.#touchpointsByName.set(key, [touchpoint])
    else known.push(touchpoint)
  }

  /** The normalised names of a failure point's stage (its own, else its touchpoint's) and touchpoint; empty for none. */
  namesOf(stage: string | undefined, touchpoint: string | undefined): readonly [stage: string, touchpoint: string] {
    const at = this.#touchpointById.get(touchpoint ?? '')
    const stageName = this.#stageById.get(stage ?? at?.stage ?? '')?.name ?? ''
    return [normaliseName(stageName), normaliseName(at?.name ?? '')]
  }

  /**
   * The place that a draft names. A touchpoint without a stage is the one of that name, and is rejected when there is none
   * (no stage can be made up for it) or when several stages have one.
   */
  find({ stage, touchpoint }: FailurePointDraft): FoundPlace | { readonly ok: false; readonly rejection: Rejection } {
    const isNamed = (name: string | undefined): name is string => name !== undefined && name.trim() !== ''
    if (!isNamed(touchpoint)) {
      return { ok: true, stage: isNamed(stage) ? this.stageNamed(stage) : undefined, touchpoint: undefined }
    }
    const known = this.#touchpointsByName.get(normaliseName(touchpoint)) ?? []
    if (isNamed(stage)) {
      return { ok: true, stage: undefined, touchpoint: this.touchpointNamed(this.stageNamed(stage), touchpoint) }
    }
    const [only] = known
    if (only === undefined) return { ok: false, rejection: { code: 'touchpoint-without-stage', touchpoint } }
    if (known.length > 1) return { ok: false, rejection: { code: 'touchpoint-in-several-stages', touchpoint } }
    return { ok: true, stage: undefined, touchpoint: only.id }
  }

  /** The id of the stage of this name, made where there is none. */
  stageNamed(name: string): string {
    const key = normaliseName(name)
    const known = this.#stageByName.get(key)
    if (known !== undefined) return known
    const stage = { id: this.#makeId(), name: name.trim() }
    this.#rememberStage(stage)
    this.newStages.push(stage)
    return stage.id
  }

  /** The id of the touchpoint of this name in a stage, made where there is none. */
  touchpointNamed(stage: string, name: string): string {
    const known = this.#touchpointsByName.get(normaliseName(name)) ?? []
    const existing = known.find((touchpoint) => touchpoint.stage === stage)
    if (existing !== undefined) return existing.id
    const touchpoint = { id: this.#makeId(), name: name.trim(), stage }
    this.newTouchpoints.push(touchpoint)
    this.#rememberTouchpoint(touchpoint)
    return touchpoint.id
  }
}
