import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import { placeOf } from './readSheet.ts'
import { readWholeXml } from './readXml.ts'

/** Cells one below the other that are merged into one; what it holds stands in the first of them alone. */
interface MergedColumn {
  readonly place: number
  readonly from: number
  readonly to: number
}

/** Of a sheet that merges more, the rest stays as it is. */
const mostMerged = 100_000

/** The cells that a sheet merges over several rows, in the order of their first rows. A sheet names them at its end. */
export async function readMergedColumns(bytes: AsyncIterable<Buffer>, name: string): Promise<readonly MergedColumn[]> {
  const merged: MergedColumn[] = []
  await readWholeXml(bytes, name, {
    open(tag, { ref = '' }) {
      if (tag !== 'mergeCell' || merged.length === mostMerged) return
      const [first = '', last = first] = ref.split(':')
      const [from, to] = [first, last].map((reference) => Number(reference.replace(/^[A-Z]+/u, '')))
      if (from !== undefined && to !== undefined && to > from) merged.push({ place: placeOf(first), from, to })
    },
  })
  return merged.sort((a, b) => a.from - b.from)
}

/** The rows with what merged cells hold in each row that they reach over. */
export async function* fillDown(
  rows: AsyncIterable<readonly TableRecord[]>,
  merged: readonly MergedColumn[],
): AsyncGenerator<readonly TableRecord[]> {
  let next = 0
  let open: { readonly column: MergedColumn; readonly parent: TableRecord }[] = []
  for await (const some of rows) {
    yield some.map((record) => {
      open = open.filter(({ column }) => column.to >= record.line)
      const filled = open.reduce((row, { column, parent }) => withCell(row, column.place, parent), record)
      for (; (merged[next]?.from ?? Number.POSITIVE_INFINITY) <= record.line; next += 1) {
        const column = merged[next]
        if (column?.from === record.line) open.push({ column, parent: record })
      }
      return filled
    })
  }
}

/** The row with the parent's cell in this place where its own is empty. */
function withCell(row: TableRecord, place: number, parent: TableRecord): TableRecord {
  const text = parent.cells[place] ?? ''
  if (text === '' || (row.cells[place] ?? '') !== '') return row
  const cells = Array.from({ length: Math.max(row.cells.length, place + 1) }, (_, at) => row.cells[at] ?? '')
  cells[place] = text
  const { typed = [] } = row
  return { ...row, cells, typed: parent.typed?.includes(place) ? [...typed, place] : typed }
}
