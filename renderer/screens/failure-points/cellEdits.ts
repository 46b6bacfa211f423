import type {
  FailurePointPatch,
  FailurePointRow,
  FailurePointSortKey,
} from '../../../shared/contract/lists/failurePointContract.ts'
import { longestName, longestTitle } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { Reading } from '../../../shared/tables/cells/Reading.ts'
import { type EstimateReason, readEstimate } from '../../../shared/tables/cells/readEstimate.ts'
import { readSeverity, type SeverityReason } from '../../../shared/tables/cells/readSeverity.ts'
import { readText } from '../../../shared/tables/cells/readText.ts'
import { writeEstimate, writeNumber } from '../../../shared/tables/cells/writeNumber.ts'

export type ColumnId = FailurePointSortKey

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

/** What is copied of a cell: a number as it can be calculated with. */
export function copiedText(row: FailurePointRow, column: ColumnId): string {
  switch (column) {
    case 'code':
      return row.code
    case 'harm':
      return writeNumber(row.harm)
    case 'traced':
      return writeNumber(row.traced)
    default:
      return editText(row, column)
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Why typed text fits no cell of its column. */
export type CellProblem = 'title-missing' | 'touchpoint-without-stage' | 'too-long' | SeverityReason | EstimateReason

/** What is saved of a typed text: a patch, or a stage or touchpoint that is new by its name. */
export type CellEdit =
  | { readonly kind: 'patch'; readonly patch: FailurePointPatch }
  | { readonly kind: 'new-stage'; readonly name: string }
  | { readonly kind: 'new-touchpoint'; readonly name: string }

/** What typed text asks for, or why it fits no cell of its column. */
export type ReadCell = CellEdit | { readonly kind: 'invalid'; readonly reason: CellProblem }

function patch(fields: FailurePointPatch): ReadCell {
  return { kind: 'patch', patch: fields }
}

function invalid(reason: CellProblem): ReadCell {
  return { kind: 'invalid', reason }
}

/** The edit for what was read: its value, or null for a blank; what is not understood fits no cell. */
function editOf<Value>(reading: Reading<Value, CellProblem>, edit: (value: Value | null) => ReadCell): ReadCell {
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
): ReadCell {
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

/** The row as an edit leaves it, as far as its place is concerned: a touchpoint is looked for in the stage. */
export function withEdit(row: FailurePointRow, edit: CellEdit): FailurePointRow {
  if (edit.kind === 'new-touchpoint') return row
  // No stage has this id, so none has a touchpoint in it.
  if (edit.kind === 'new-stage') return { ...row, stage: '', stageName: edit.name, touchpoint: null }
  const { stage = row.stage, touchpoint = row.touchpoint } = edit.patch
  return { ...row, stage, stageName: stage === null ? null : row.stageName, touchpoint }
}

/** A touchpoint belongs to the failure point's stage, and brings its own where there is none. */
function readTouchpoint(
  name: string | null,
  row: FailurePointRow,
  touchpoints: readonly (Named & { readonly stage: string })[],
): ReadCell {
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
): ReadCell {
  if (name === null) return patch({ stage: null, touchpoint: null })
  const found = findByName(stages, name)
  if (!found) return { kind: 'new-stage', name }
  const stays = touchpoints.some((touchpoint) => touchpoint.id === row.touchpoint && touchpoint.stage === found.id)
  return patch(stays || row.touchpoint === null ? { stage: found.id } : { stage: found.id, touchpoint: null })
}
