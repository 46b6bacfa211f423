import type { FailurePointPatch, FailurePointRow, FailurePointSortKey } from '../../../shared/contract/failurePointContract.ts'
import { longestName, longestTitle } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { Reading } from '../../../shared/tables/Reading.ts'
import { type EstimateReason, readEstimate } from '../../../shared/tables/readEstimate.ts'
import { readSeverity, type SeverityReason } from '../../../shared/tables/readSeverity.ts'
import { readText } from '../../../shared/tables/readText.ts'
import { writeEstimate } from '../../../shared/tables/writeNumber.ts'

export type ColumnId = FailurePointSortKey

export interface Column {
  readonly id: ColumnId
  readonly editable: boolean
  readonly numeric: boolean
  /** The least width, in rem. */
  readonly width: number
  /** Its part of the room that is left over; 0 keeps it at its width. */
  readonly grows: number
}

/** The columns of the table in reading order, after the one that selects a row. */
export const columns: readonly Column[] = [
  { id: 'code', editable: false, numeric: false, width: 5, grows: 0 },
  { id: 'title', editable: true, numeric: false, width: 14, grows: 3.4 },
  { id: 'stage', editable: true, numeric: false, width: 6.5, grows: 1.3 },
  { id: 'touchpoint', editable: true, numeric: false, width: 6.5, grows: 1.3 },
  { id: 'channel', editable: true, numeric: false, width: 4.5, grows: 0.8 },
  { id: 'severity', editable: true, numeric: true, width: 5.5, grows: 0 },
  { id: 'perMonth', editable: true, numeric: true, width: 7, grows: 0 },
  { id: 'harm', editable: false, numeric: true, width: 5, grows: 0 },
  { id: 'traced', editable: false, numeric: true, width: 5.5, grows: 0 },
]

/** The column that selects a row, and the room after the last one; in rem. */
const selecting = 2.75
const margin = 0.75
/** Left out of a narrow table one after the other: the numbers that it is sorted by stay in sight. */
const leftOut: readonly ColumnId[] = ['channel', 'touchpoint', 'stage', 'traced']

/** The least width of a table of these columns, in rem. */
export function leastWidth(shown: readonly Column[]): number {
  return shown.reduce((sum, { width }) => sum + width, selecting + margin)
}

/** The columns that a table of this width, in rem, has room for; never fewer than say which failure points weigh most. */
export function columnsWithin(width: number): readonly Column[] {
  let shown = columns
  for (const id of leftOut) {
    if (leastWidth(shown) <= width) break
    shown = shown.filter((column) => column.id !== id)
  }
  return shown
}

/** The widths of these columns and of the one that selects, for `grid-template-columns`. */
export function columnTracks(shown: readonly Column[]): string {
  const tracks = shown.map(({ width, grows }) => (grows === 0 ? `${width}rem` : `minmax(${width}rem, ${grows}fr)`))
  return [`${selecting}rem`, ...tracks].join(' ')
}

/** A cell's text while it is edited; stage and touchpoint by name. */
export function editText(row: FailurePointRow, column: ColumnId): string {
  switch (column) {
    case 'title':
      return row.title
    case 'stage':
      return row.stageName ?? ''
    case 'touchpoint':
      return row.touchpointName ?? ''
    case 'channel':
      return row.channel ?? ''
    case 'severity':
      return row.severity === null ? '' : String(row.severity)
    case 'perMonth':
      return row.perMonth === null ? '' : writeEstimate(row.perMonth)
    case 'code':
    case 'harm':
    case 'traced':
      return ''
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Why typed text fits no cell of its column. */
export type CellProblem = 'title-missing' | 'touchpoint-without-stage' | 'too-long' | SeverityReason | EstimateReason

/** What typed text asks for: a patch, a stage or touchpoint by its name, or nothing that fits the column, and why. */
export type CellEdit =
  | { readonly kind: 'patch'; readonly patch: FailurePointPatch }
  | { readonly kind: 'new-stage'; readonly name: string }
  | { readonly kind: 'new-touchpoint'; readonly name: string }
  | { readonly kind: 'invalid'; readonly reason: CellProblem }

function patch(fields: FailurePointPatch): CellEdit {
  return { kind: 'patch', patch: fields }
}

function invalid(reason: CellProblem): CellEdit {
  return { kind: 'invalid', reason }
}

/** The edit for what was read: its value, or null for a blank; what is not understood fits no cell. */
function editOf<Value>(reading: Reading<Value, CellProblem>, edit: (value: Value | null) => CellEdit): CellEdit {
  return reading.kind === 'unread' ? invalid(reading.reason) : edit(reading.kind === 'blank' ? null : reading.value)
}

function findByName<T extends Named>(items: readonly T[], name: string): T | undefined {
  const wanted = normaliseName(name)
  return items.find((item) => normaliseName(item.name) === wanted)
}

/** Turns the text typed into a cell into an edit. An emptied cell is cleared, except a title. */
export function readCell(
  column: ColumnId,
  text: string,
  row: FailurePointRow,
  stages: readonly Named[],
  touchpoints: readonly (Named & { readonly stage: string })[],
): CellEdit {
  switch (column) {
    case 'title':
      return editOf(readText(text, longestTitle), (title) => (title === null ? invalid('title-missing') : patch({ title })))
    case 'stage':
      return editOf(readText(text, longestName), (name) => readStage(name, row, stages, touchpoints))
    case 'touchpoint':
      return editOf(readText(text, longestName), (name) => readTouchpoint(name, row, touchpoints))
    case 'channel':
      return editOf(readText(text, longestName), (channel) => patch({ channel }))
    case 'severity':
      return editOf(readSeverity(text), (severity) => patch({ severity }))
    case 'perMonth':
      return editOf(readEstimate(text), (perMonth) => patch({ perMonth }))
    case 'code':
    case 'harm':
    case 'traced':
      throw new Error(`the column ${column} is not edited`)
  }
}

/** A touchpoint belongs to the failure point's stage, and brings its own where there is none. */
function readTouchpoint(
  name: string | null,
  row: FailurePointRow,
  touchpoints: readonly (Named & { readonly stage: string })[],
): CellEdit {
  if (name === null) return patch({ touchpoint: null })
  const found = findByName(row.stage === null ? touchpoints : touchpoints.filter((point) => point.stage === row.stage), name)
  if (found) return patch({ touchpoint: found.id, stage: found.stage })
  return row.stage === null ? invalid('touchpoint-without-stage') : { kind: 'new-touchpoint', name }
}

/** Another stage takes the failure point off a touchpoint that does not belong to it. */
function readStage(
  name: string | null,
  row: FailurePointRow,
  stages: readonly Named[],
  touchpoints: readonly { readonly id: string; readonly stage: string }[],
): CellEdit {
  if (name === null) return patch({ stage: null, touchpoint: null })
  const found = findByName(stages, name)
  if (!found) return { kind: 'new-stage', name }
  const stays = touchpoints.some((touchpoint) => touchpoint.id === row.touchpoint && touchpoint.stage === found.id)
  return patch(stays || row.touchpoint === null ? { stage: found.id } : { stage: found.id, touchpoint: null })
}
