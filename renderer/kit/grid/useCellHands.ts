import type { ClipboardEvent } from 'react'
import { joinCells, splitCells } from '../../../shared/tables/splitClipboard.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { type CellRange, type CellText, cellsOf, isOneCell, pastedInto } from './cellRange.ts'
import { fitsCells } from './fitsCells.ts'
import type { GridColumn } from './GridColumn.ts'
import type { GridItem, GridProps } from './GridProps.ts'
import { type CellTexts, useCellTexts } from './useCellTexts.ts'

export interface CellHands<Row, Edit> extends Pick<CellTexts<Row, Edit>, 'refused' | 'save' | 'forgive'> {
  /** The cells as a table that can be pasted; left to the browser where words are marked. */
  copy(event: ClipboardEvent): void
  /** One value into every cell of the range, a table down and across from its first cell; what fits no cells is taken in as rows. */
  paste(text: string): void
  empty(): void
  fillDown(): void
}

/** What is done to the cells of a range without their editor; each of it is one change. */
export function useCellHands<Row extends GridItem, Id extends string, Edit>(
  props: GridProps<Row, Id, Edit>,
  columns: readonly GridColumn<Row, Id, Edit>[],
  range: CellRange,
  edit: (seed: string) => void,
): CellHands<Row, Edit> {
  const { tell, refuse } = useMessages()
  const { t } = useLanguage()
  const { rows } = props
  const { put, readRows, ...texts } = useCellTexts(props, columns)
  const size = { rows: rows.total ?? 0, columns: columns.length }
  const table = (lines: readonly Row[]): string => tableOf(lines, columns.slice(range.first, range.last + 1))
  const paste = (text: string): void => {
    const block = splitCells(text)
    const [[single = ''] = [], ...more] = block
    const isSingle = more.length === 0 && block[0]?.length === 1
    if (
      !isSingle &&
      props.onPasteTable !== undefined &&
      !fitsCells(block, columns.slice(range.first), (down) => rows.rowAt(range.top + down))
    ) {
      props.onPasteTable(text)
      return
    }
    const targets = pastedInto(range, block, size)
    if (isSingle) put(targets, isOneCell(range) ? () => edit(single) : undefined)
    else put(targets)
    const outside = block.flat().length - targets.length
    if (outside > 0) tell(t('lists.outsideGrid', { count: outside }))
  }
  return {
    ...texts,
    copy: (event) => {
      if (document.getSelection()?.isCollapsed === false) return
      event.preventDefault()
      const here = readRows(range.top, range.bottom)
      if (here instanceof Promise) {
        // The browser lets nobody write to the clipboard later than its event; so it is asked for another one.
        here.then(() => document.execCommand('copy') || tell(t('lists.copyAgain')), refuse)
      } else event.clipboardData.setData('text/plain', table(here))
    },
    paste,
    empty: () =>
      put(
        cellsOf(range).map((cell) => ({ ...cell, text: '' })),
        tell,
      ),
    fillDown: () => {
      const source = range.top === range.bottom ? range.top - 1 : range.top
      const from = rows.rowAt(source)
      if (from === undefined) return
      const below = cellsOf({ ...range, top: source + 1 })
      put(
        below.map((cell): CellText => ({ ...cell, text: columns[cell.column]?.editing?.text(from) ?? '' })),
        tell,
      )
    },
  }
}

/** As text that can be pasted: an edited cell as it would be typed. */
function tableOf<Row, Edit>(rows: readonly Row[], columns: readonly GridColumn<Row, string, Edit>[]): string {
  return joinCells(rows.map((row) => columns.map(({ editing, text }) => editing?.text(row) ?? text?.(row) ?? '')))
}
