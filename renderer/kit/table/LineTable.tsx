import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { addedMark } from '../lists/addedMark.ts'
import { travelFocus } from '../lists/travelFocus.ts'
import classes from './LineTable.module.css'

export interface LineColumn<Row> {
  readonly id: string
  readonly header: string
  readonly numeric?: boolean
  /** Makes room for the others where the table is narrow: told in the details anyway. */
  readonly folds?: boolean
  /**
   * How it stands out: what names the line, what is said by the way, what matters most, what may take several lines, and
   * what needs as much room as the name.
   */
  readonly look?: 'name' | 'faint' | 'strong' | 'words' | 'passage'
  cell(row: Row): ReactNode
}

interface LineTableProps<Row> {
  readonly label: string
  readonly columns: readonly LineColumn<Row>[]
  readonly rows: readonly Row[]
  readonly openId: string | null
  /** The line that was added last, which is brought into sight and marked; absent where what is added is opened. */
  readonly addedId?: string | null
  onOpen(id: string): void
  /** Keys of a line; true when it was one of them. */
  onRowKey?(row: Row, event: KeyboardEvent): boolean
}

/** A table of some dozens of lines, whose details open beside it. Up and Down travel between lines, Enter opens the details. */
export function LineTable<Row extends { readonly id: string }>(props: LineTableProps<Row>): ReactNode {
  const { label, columns, rows, openId, addedId, onOpen, onRowKey } = props
  const { direction } = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const names = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const row = rows.find((_, place) => names[place] === document.activeElement)
    if (row !== undefined && onRowKey?.(row, event)) return
    travelFocus(event, names, { axis: 'block', direction })
  }
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric, folds }) => (
              <th key={id} data-folds={folds} data-numeric={numeric}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <Line
              key={row.id}
              row={row}
              columns={columns}
              open={row.id === openId}
              added={row.id === addedId}
              onOpen={() => onOpen(row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps<Row> {
  readonly row: Row
  readonly columns: readonly LineColumn<Row>[]
  readonly open: boolean
  readonly added: boolean
  onOpen(): void
}

function Line<Row>({ row, columns, open, added, onOpen }: LineProps<Row>): ReactNode {
  return (
    <tr {...addedMark(added)} data-open={open || undefined} onClick={onOpen} onKeyDown={undefined}>
      {columns.map(({ id, numeric, folds, look, cell }) => (
        <td key={id} data-folds={folds} data-numeric={numeric} data-look={look}>
          {look === 'name' ? (
            <button type="button" data-row className={classes.nameButton} onClick={onOpen} aria-current={open || undefined}>
              {cell(row)}
            </button>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
