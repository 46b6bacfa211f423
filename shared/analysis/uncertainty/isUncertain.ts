import { toEstimate } from '../../model/estimate.ts'
import type { UncertaintyInput } from './uncertainty.ts'

/** Whether any number behind a plan is drawn at all: a counted case, or an estimate with a low and a high. */
export function isUncertain({ impacts, terms, fixes }: Pick<UncertaintyInput, 'impacts' | 'terms' | 'fixes'>): boolean {
  return (
    terms.failurePoints.some((failurePoint) => isDrawn(impacts, failurePoint)) ||
    fixes.some(({ effects }) => effects.some(({ effectiveness }) => isSpread(effectiveness)))
  )
}

function isDrawn(impacts: UncertaintyInput['impacts'], failurePoint: string): boolean {
  const draw = impacts.get(failurePoint)
  switch (draw?.kind) {
    case undefined:
    case 'fixed':
      return false
    case 'count':
      return draw.impactPerCase > 0
    case 'estimate':
      return draw.impactPerCase > 0 && draw.perMonth.low < draw.perMonth.high
  }
}

function isSpread(effectiveness: Parameters<typeof toEstimate>[0]): boolean {
  const { low, high } = toEstimate(effectiveness)
  return low < high
}
