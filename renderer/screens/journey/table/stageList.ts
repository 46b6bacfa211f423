import type { MapStage } from '../../../../shared/analysis/journey/journeyMap.ts'
import { type Sort, type SortValue, sortRows } from '../../../kit/lists/sort.ts'

export type StageColumn = 'place' | 'name' | 'touchpoints' | 'failurePoints' | 'harm'

export interface StageLine {
  readonly id: string
  /** From 1, along the journey; what tells equal ones apart in order. */
  readonly code: string
  readonly name: string
  readonly touchpoints: number
  /** Of the stage and of its touchpoints. */
  readonly failurePoints: number
  /** Per month. */
  readonly harm: number
}

/** The stages of a journey in its order. */
export function stageLines(stages: readonly MapStage[]): readonly StageLine[] {
  return stages.map(({ id, name, touchpoints, failurePoints, harm }, index) => ({
    id,
    code: String(index + 1),
    name,
    touchpoints: touchpoints.length,
    failurePoints: touchpoints.reduce((sum, touchpoint) => sum + touchpoint.failurePoints.length, failurePoints.length),
    harm,
  }))
}

/** In the asked order; equal ones as the customer comes to them. */
export function sortStages(
  lines: readonly StageLine[],
  { key, descending }: Sort<StageColumn>,
  locale: string,
): readonly StageLine[] {
  const value = (line: StageLine): SortValue => (key === 'place' ? Number(line.code) : line[key])
  return sortRows(lines, value, descending, locale)
}
