import type { Touchpoint } from '../../engagement/engagement.ts'

export interface TouchpointScores {
  /** 0–10; null where nobody scored it. */
  readonly customer: number | null
  /** Its own score, else the mean of those behind it; null without either. */
  readonly organisation: number | null
  /** The name of what scores lowest behind it, the first of equals; null where nothing behind it is scored. */
  readonly weakest: string | null
  /** Organisation less customer; null where one of them is missing. */
  readonly gap: number | null
}

/** How both sides score a touchpoint (design section 8, `journey --json`). */
export function touchpointScores(
  touchpoint: Pick<Touchpoint, 'customerScore' | 'organisationScore' | 'backstage'>,
): TouchpointScores {
  const scored = (touchpoint.backstage ?? []).flatMap(({ name, score }) => (score === undefined ? [] : [{ name, score }]))
  const mean = scored.length === 0 ? null : scored.reduce((sum, { score }) => sum + score, 0) / scored.length
  const customer = touchpoint.customerScore ?? null
  const organisation = touchpoint.organisationScore ?? mean
  const lowest = scored.reduce<{ name: string; score: number } | null>(
    (least, one) => (least === null || one.score < least.score ? one : least),
    null,
  )
  return {
    customer,
    organisation,
    weakest: lowest?.name ?? null,
    gap: customer === null || organisation === null ? null : organisation - customer,
  }
}

/** Whether everything behind a touchpoint is scored and scores well, from `neutral` on, and customers score it below that. */
export function isSoundBehind(
  { customerScore, backstage = [] }: Pick<Touchpoint, 'customerScore' | 'backstage'>,
  neutral: number,
): boolean {
  if (customerScore === undefined || customerScore >= neutral || backstage.length === 0) return false
  return backstage.every(({ score }) => score !== undefined && score >= neutral)
}
