import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import type { GridColumn } from './GridColumn.ts'
import type { GridItem, GridProps } from './GridProps.ts'

export interface CellHands {
  /** What the cell holds as text that can be pasted; null where the browser's own copying does. */
  copy(): string | null
  /** A text that fits no such cell is taken into its editor, to be mended there. */
  paste(text: string): void
  empty(): void
  fillDown(): void
}

/** What is done to one cell without its editor; each of it is one change. */
export function useCellHands<Row extends GridItem, Id extends string, Edit>(
  { rows, onEdit }: GridProps<Row, Id, Edit>,
  column: GridColumn<Row, Id, Edit> | undefined,
  place: number,
  edit: (seed: string) => void,
): CellHands {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const put = (text: string, onWrong: (why: string) => void): void => {
    const row = rows.rowAt(place)
    if (row === undefined || column === undefined) return
    const { editing } = column
    if (editing === undefined) {
      tell(t('lists.notEdited', { column: column.name }))
      return
    }
    if (text === editing.text(row)) return
    const reading = editing.read(text, row)
    if ('wrong' in reading) onWrong(reading.wrong)
    else onEdit(row, reading.edit)
  }
  return {
    copy: () => {
      const row = rows.rowAt(place)
      if (row === undefined || document.getSelection()?.isCollapsed === false) return null
      return column?.editing?.text(row) ?? null
    },
    paste: (text) => put(text, () => edit(text)),
    empty: () => put('', tell),
    fillDown: () => {
      const above = rows.rowAt(place - 1)
      if (above !== undefined) put(column?.editing?.text(above) ?? '', tell)
    },
  }
}
