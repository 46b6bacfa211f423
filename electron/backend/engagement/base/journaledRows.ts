import type { JournaledRow } from '../../store/base/TableChanges.ts'

/**
 * The rows that one row of the journal tells: its triggers write each as an object by columns; very many that came or went at
 * once stand in one as a list of lists, the first of which are the columns.
 */
export function journaledRows(json: string | null): readonly JournaledRow[] {
  if (json === null) return []
  // Written by the triggers of our own migrations, or by `listOfRows`.
  if (!isListOfRows(json)) return [JSON.parse(json) as JournaledRow]
  const [columns = [], ...rows] = JSON.parse(json) as readonly (readonly (string | number | null)[])[]
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) => [String(column), cells[at] ?? null])))
}

/** Whether a version of a row in the journal is of many rows. */
export function isListOfRows(json: string | null): json is string {
  return json?.startsWith('[') ?? false
}

/** What the journal keeps of very many rows: `rows` are the cells of each as a list in JSON. */
export function listOfRows(columns: readonly string[], rows: readonly string[]): string {
  return `[${[JSON.stringify(columns), ...rows].join()}]`
}

/** How many rows one row of the journal tells at most. */
export const rowsInList = 5000
