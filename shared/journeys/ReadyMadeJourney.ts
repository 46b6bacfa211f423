import type { customerKinds, Language } from '../model/vocabulary.ts'

/** In each language of the app. */
export type InBoth = Readonly<Record<Language, string>>

interface ReadyMadeTouchpoint {
  readonly name: InBoth
  readonly channel: InBoth
  readonly momentOfTruth?: true
}

interface ReadyMadeStage {
  readonly name: InBoth
  readonly touchpoints: readonly ReadyMadeTouchpoint[]
}

/** A journey to start from: stages and touchpoints, in the order in which a customer lives them. */
export interface ReadyMadeJourney {
  readonly customer: (typeof customerKinds)[number]
  readonly stages: readonly ReadyMadeStage[]
}
