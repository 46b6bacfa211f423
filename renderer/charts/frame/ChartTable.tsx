import { type ReactNode, useState } from 'react'
import { rowsInSight } from '../base/rowsInSight.ts'
import { useIsPrinting } from '../base/useIsPrinting.ts'
import styles from './ChartTable.module.css'

export interface ChartTableColumn {
  readonly key: string
  readonly title: string
  /** Numbers stand at the end side, in figures of one width. */
  readonly number?: boolean
  /** Begins with a code, which would decide the direction of the words after it: they take the page's. */
  readonly coded?: boolean
}

export interface ChartTableRow {
  readonly key: string
  /** One text for each column, in order. */
  readonly cells: readonly string[]
}

interface ChartTableProps {
  readonly caption: string
  readonly columns: readonly ChartTableColumn[]
  /** Which column names the row. */
  readonly nameColumn: string
  readonly rows: readonly ChartTableRow[]
  readonly foot?: ChartTableRow
  /** Pixels; a longer table scrolls inside. */
  readonly height: number
}

const rowHeight = 34
/** Shorter tables are drawn whole. */
const windowedFrom = 200

/** The numbers of a chart as a table that says the same. Very long ones draw only the rows in sight. */
export function ChartTable({ caption, columns, nameColumn, rows, foot, height }: ChartTableProps): ReactNode {
  const [scrolled, setScrolled] = useState(0)
  const isPrinting = useIsPrinting()
  const whole = isPrinting || rows.length < windowedFrom
  const { first, end } = whole ? { first: 0, end: rows.length } : rowsInSight({ scrolled, height, rowHeight, count: rows.length })
  return (
    <section
      className={styles['frame']}
      data-print="flow"
      style={{ '--chart-table-height': `${height}px` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
      tabIndex={0}
      aria-label={caption}
      onScroll={whole ? undefined : (event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table className={styles['table']} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-number={column.number || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={first} columns={columns.length} />
          {rows.slice(first, end).map((row, at) => (
            <Row key={row.key} row={row} columns={columns} nameColumn={nameColumn} rowIndex={first + at + 2} />
          ))}
          <Space rows={rows.length - end} columns={columns.length} />
        </tbody>
        {foot ? (
          <tfoot>
            <Row row={foot} columns={columns} nameColumn={nameColumn} />
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}

interface RowProps {
  readonly row: ChartTableRow
  readonly columns: readonly ChartTableColumn[]
  readonly nameColumn: string
  readonly rowIndex?: number
}

function Row({ row, columns, nameColumn, rowIndex }: RowProps): ReactNode {
  return (
    <tr aria-rowindex={rowIndex}>
      {columns.map((column, at) =>
        column.key === nameColumn ? (
          <th key={column.key} scope="row" {...(column.coded ? {} : { dir: 'auto' })}>
            {row.cells[at]}
          </th>
        ) : (
          <td key={column.key} data-number={column.number || undefined}>
            {row.cells[at]}
          </td>
        ),
      )}
    </tr>
  )
}

/** Holds the place of rows out of sight. */
function Space({ rows, columns }: { readonly rows: number; readonly columns: number }): ReactNode {
  if (rows <= 0) return null
  return (
    <tr className={styles['space']} aria-hidden>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  )
}
