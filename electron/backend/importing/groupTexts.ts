import { TextGroups } from '../../../shared/analysis/grouping/TextGroups.ts'
import { TextSample } from '../../../shared/analysis/grouping/TextSample.ts'
import type { ProposedGroups } from '../../../shared/contract/files/importingContract.ts'
import { locateColumn } from '../../../shared/tables/findColumns.ts'
import type { OpenTable } from './openTable.ts'
import { type ReadingOptions, tableOptions } from './readTable.ts'

/** Texts that are looked at to find groups; the others only join them. */
const mostLookedAt = 20_000
const shownExamples = 5

/** Says how many rows were read of those that it takes. */
type Tell = (rows: number) => void

/** Groups of the texts in a column of a table that say something similar. The same table and column give the same. @throws Refusal `csv-…`, `no-such-column` */
export async function learnGroups(
  table: OpenTable,
  told: ReadingOptions,
  column: string,
  tell: Tell = () => undefined,
): Promise<TextGroups> {
  const sample = new TextSample(mostLookedAt)
  await eachText(table, told, column, tell, (text) => sample.see(text))
  return new TextGroups(sample.texts)
}

/** What is proposed of a column of texts: its groups, with how many rows fall into each part of them, and into none. */
export async function groupTexts(table: OpenTable, told: ReadingOptions, column: string, tell: Tell): Promise<ProposedGroups> {
  let read = 0
  const groups = await learnGroups(table, told, column, (rows) => {
    read = rows
    tell(rows)
  })
  const rows = groups.parts.map(() => 0)
  const rest: { rows: number; readonly examples: string[] } = { rows: 0, examples: [] }
  await eachText(
    table,
    told,
    column,
    (more) => tell(read + more),
    (text) => {
      const part = groups.partOf(text)
      if (part !== null) rows[part] = (rows[part] ?? 0) + 1
      else {
        rest.rows += 1
        if (text !== '' && rest.examples.length < shownExamples) rest.examples.push(text)
      }
    },
  )
  return { parts: groups.parts.map((part, at) => ({ ...part, rows: rows[at] ?? 0 })), groups: groups.groups, rest }
}

async function eachText(
  table: OpenTable,
  told: ReadingOptions,
  column: string,
  tell: Tell,
  see: (text: string) => void,
): Promise<void> {
  const reading = table.read(tableOptions('occurrences', told))
  let place: number | null = null
  let read = 0
  for await (const rows of reading.rows) {
    place ??= locateColumn(reading.layout.columns, column)
    for (const { cells } of rows) see((cells[place] ?? '').trim())
    read += rows.length
    tell(read)
  }
}
