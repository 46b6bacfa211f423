import type { FailurePointPatch, FailurePointRow, FailurePointSortKey } from '../../../shared/contract/failurePointContract.ts'

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
      return row.perMonth === null ? '' : typeof row.perMonth === 'number' ? String(row.perMonth) : row.perMonth.join('–')
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

/** What typed text asks for: a patch, a stage or touchpoint by its name, or nothing that fits the column. */
export type CellEdit =
  | { readonly kind: 'patch'; readonly patch: FailurePointPatch }
  | { readonly kind: 'new-stage'; readonly name: string }
  | { readonly kind: 'new-touchpoint'; readonly name: string }
  | { readonly kind: 'invalid' }

function findByName<T extends Named>(items: readonly T[], name: string): T | undefined {
  const wanted = name.toLocaleLowerCase()
  return items.find((item) => item.name.trim().toLocaleLowerCase() === wanted)
}

function parseNumber(text: string): number | null {
  const number = Number(text.replace(/[,\s]/g, ''))
  return text !== '' && Number.isFinite(number) && number >= 0 ? number : null
}

/** Reads a frequency: one number, or low–likely–high apart by dashes, slashes or spaces. A minus before a number is no dash. */
export function parsePerMonth(text: string): number | [number, number, number] | null {
  if (/^\s*[-–]/.test(text)) return null
  const parts = text.split(/[–\-/;]|\s+/).filter((part) => part !== '')
  const [low, likely, high, ...rest] = parts.map(parseNumber)
  if (rest.length > 0 || low === null || low === undefined) return null
  if (likely === undefined) return low
  if (likely === null || high === undefined || high === null || low > likely || likely > high) return null
  return [low, likely, high]
}

/** Turns the text typed into a cell into an edit. An emptied cell is cleared, except a title. */
export function readCell(
  column: ColumnId,
  text: string,
  row: FailurePointRow,
  stages: readonly Named[],
  touchpoints: readonly (Named & { readonly stage: string })[],
): CellEdit {
  const given = text.trim()
  switch (column) {
    case 'title':
      return given === '' ? { kind: 'invalid' } : { kind: 'patch', patch: { title: given } }
    case 'stage':
      return readStage(given, row, stages, touchpoints)
    case 'touchpoint': {
      if (given === '') return { kind: 'patch', patch: { touchpoint: null } }
      const found = findByName(row.stage === null ? touchpoints : touchpoints.filter((point) => point.stage === row.stage), given)
      if (found) return { kind: 'patch', patch: { touchpoint: found.id, stage: found.stage } }
      return row.stage === null ? { kind: 'invalid' } : { kind: 'new-touchpoint', name: given }
    }
    case 'channel':
      return { kind: 'patch', patch: { channel: given === '' ? null : given } }
    case 'severity': {
      const severity = given === '' ? null : Number(given)
      const fits = severity === null || (Number.isInteger(severity) && severity >= 1 && severity <= 5)
      return fits ? { kind: 'patch', patch: { severity } } : { kind: 'invalid' }
    }
    case 'perMonth': {
      const perMonth = given === '' ? null : parsePerMonth(given)
      return given !== '' && perMonth === null ? { kind: 'invalid' } : { kind: 'patch', patch: { perMonth } }
    }
    case 'code':
    case 'harm':
    case 'traced':
      return { kind: 'invalid' }
  }
}

/** Another stage takes the failure point off a touchpoint that does not belong to it. */
function readStage(
  given: string,
  row: FailurePointRow,
  stages: readonly Named[],
  touchpoints: readonly { readonly id: string; readonly stage: string }[],
): CellEdit {
  if (given === '') return { kind: 'patch', patch: { stage: null, touchpoint: null } }
  const found = findByName(stages, given)
  if (!found) return { kind: 'new-stage', name: given }
  const stays = touchpoints.some((touchpoint) => touchpoint.id === row.touchpoint && touchpoint.stage === found.id)
  return { kind: 'patch', patch: stays || row.touchpoint === null ? { stage: found.id } : { stage: found.id, touchpoint: null } }
}
