/** Absent means no limit. */
export interface PlanLimits {
  /** Effort days available, inclusive. */
  readonly capacity?: number | null | undefined
  /** Money available, inclusive. */
  readonly budget?: number | null | undefined
  /** Effort days that fit into one wave; it moves work between waves and never in or out of the plan. */
  readonly waveDays?: number | null | undefined
}
