import type { Stage, Touchpoint } from '../../engagement/engagement.ts'

/** By one place: within its stage, or to the stage before or after it. */
export const touchpointSteps = ['earlier', 'later', 'back', 'onward'] as const
export type TouchpointStep = (typeof touchpointSteps)[number]

/** By one place along the journey. */
export const stageSteps = ['back', 'onward'] as const
export type StageStep = (typeof stageSteps)[number]

/** Where a touchpoint goes: before another of that stage, or behind its last. */
export interface TouchpointPlace {
  readonly stage: string
  readonly before: string | null
}

interface Places {
  /** In their order. */
  readonly stages: readonly Pick<Stage, 'id' | 'journey'>[]
  readonly touchpoints: readonly Pick<Touchpoint, 'id' | 'stage'>[]
}

/**
 * Where a step takes a touchpoint: in the next stage it comes first and in the stage before last, as along the way. Null where
 * there is nowhere to go.
 */
export function steppedTouchpoint(
  { id, stage }: Pick<Touchpoint, 'id' | 'stage'>,
  step: TouchpointStep,
  places: Places,
): TouchpointPlace | null {
  const inStage = (of: string) => places.touchpoints.filter((touchpoint) => touchpoint.stage === of).map((one) => one.id)
  const beside = inStage(stage)
  const at = beside.indexOf(id)
  switch (step) {
    case 'earlier':
      return at > 0 ? { stage, before: beside[at - 1] ?? null } : null
    case 'later':
      return at < beside.length - 1 ? { stage, before: beside[at + 2] ?? null } : null
    case 'back': {
      const to = besideStage(stage, step, places)
      return to === null ? null : { stage: to, before: null }
    }
    case 'onward': {
      const to = besideStage(stage, step, places)
      return to === null ? null : { stage: to, before: inStage(to)[0] ?? null }
    }
  }
}

/** All touchpoints in their order once this one stands at a place; those of other stages keep theirs. */
export function touchpointOrder({ touchpoints }: Places, id: string, { stage, before }: TouchpointPlace): readonly string[] {
  const others = touchpoints.filter((touchpoint) => touchpoint.id !== id)
  const at = others.findIndex((touchpoint) => touchpoint.id === before)
  const behind = at === -1 ? others.findLastIndex((touchpoint) => touchpoint.stage === stage) + 1 : at
  return others.map((touchpoint) => touchpoint.id).toSpliced(behind, 0, id)
}

/** All stages in their order once this one went a step along its journey; null where there is nowhere to go. */
export function stageOrder(id: string, step: StageStep, places: Places): readonly string[] | null {
  const beside = besideStage(id, step, places)
  if (beside === null) return null
  const others = places.stages.map((stage) => stage.id).filter((one) => one !== id)
  return others.toSpliced(others.indexOf(beside) + (step === 'onward' ? 1 : 0), 0, id)
}

/** The stage before or after this one in its journey. */
function besideStage(id: string, step: StageStep, { stages }: Places): string | null {
  const journey = stages.find((stage) => stage.id === id)?.journey
  const along = stages.filter((stage) => stage.journey === journey)
  const at = along.findIndex((stage) => stage.id === id)
  return along[at + (step === 'onward' ? 1 : -1)]?.id ?? null
}
