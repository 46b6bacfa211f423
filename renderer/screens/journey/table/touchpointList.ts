import type { MapStage, MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import { type Sort, type SortValue, sortRows } from '../../../kit/lists/sort.ts'

export type TouchpointColumn =
  | 'place'
  | 'stage'
  | 'name'
  | 'channel'
  | 'momentOfTruth'
  | 'customer'
  | 'organisation'
  | 'hands'
  | 'failurePoints'
  | 'harm'

export interface TouchpointLine extends Omit<MapTouchpoint, 'failurePoints'> {
  /** From 1, along the whole journey; what tells equal ones apart in order. */
  readonly code: string
  readonly stage: string
  readonly stageName: string
  /** As kept; what the map shows may be a mean of what stands behind. */
  readonly keptOrganisation: number | undefined
  readonly failurePoints: number
}

/** The touchpoints of a journey in its order; `kept` gives an organisation's score as it is kept, by a touchpoint's id. */
export function touchpointLines(
  stages: readonly MapStage[],
  kept: (touchpoint: string) => number | undefined,
): readonly TouchpointLine[] {
  const placed = stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => ({ stage, touchpoint })))
  return placed.map(({ stage, touchpoint }, index) => ({
    ...touchpoint,
    code: String(index + 1),
    stage: stage.id,
    stageName: stage.name,
    keptOrganisation: kept(touchpoint.id),
    failurePoints: touchpoint.failurePoints.length,
  }))
}

/** In the asked order; stages as the customer comes to them, and equal touchpoints too. */
export function sortTouchpoints(
  lines: readonly TouchpointLine[],
  { key, descending }: Sort<TouchpointColumn>,
  locale: string,
): readonly TouchpointLine[] {
  const stages = [...new Set(lines.map(({ stage }) => stage))]
  return sortRows(lines, (line) => sortValue(line, key, stages), descending, locale)
}

function sortValue(line: TouchpointLine, column: TouchpointColumn, stages: readonly string[]): SortValue {
  switch (column) {
    case 'place':
      return Number(line.code)
    case 'stage':
      return stages.indexOf(line.stage)
    case 'momentOfTruth':
      return Number(line.momentOfTruth)
    case 'hands':
      return line.hands.length
    case 'name':
    case 'channel':
    case 'customer':
    case 'organisation':
    case 'failurePoints':
    case 'harm':
      return line[column]
  }
}
