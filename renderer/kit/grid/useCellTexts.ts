import { useMemo } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import type { CellText } from './cellRange.ts'
import type { GridColumn } from './GridColumn.ts'
import type { GridItem, GridProps } from './GridProps.ts'
import { type RangeEdits, type RefusedText, rangeEdits } from './rangeEdits.ts'

/** By row and column. */
export type RefusedTexts = ReadonlyMap<string, ReadonlyMap<string, RefusedText>>

type CellName = Pick<RefusedText, 'row' | 'column'>

export interface CellTexts<Row, Edit> {
  /** Texts that cells did not take, kept beside them until others are saved there or they are given up. */
  readonly refused: RefusedTexts
  /** Saves texts as one change and keeps those that are not taken; `onOneWrong` hears why where there is a single text. */
  put(texts: readonly CellText[], onOneWrong?: (why: string) => void): void
  /** Saves what was read from the editor of a cell, or takes note that nothing changed. */
  save(row: Row, column: string, text: string, edit: Edit | null): void
  /** Gives up the text that a cell did not take. */
  forgive(cell: CellName): void
  /** At once where they are there. */
  readRows(top: number, bottom: number): readonly Row[] | Promise<readonly Row[]>
}

const none: readonly RefusedText[] = []
const isSame = (one: CellName, other: CellName): boolean => one.row === other.row && one.column === other.column

/** Texts on their way into the cells of a grid. */
export function useCellTexts<Row extends GridItem, Id extends string, Edit>(
  { rows, rememberAs, withEdit, onEdits }: GridProps<Row, Id, Edit>,
  columns: readonly GridColumn<Row, Id, Edit>[],
): CellTexts<Row, Edit> {
  const { t, language } = useLanguage()
  const { tell, refuse } = useMessages()
  const [kept, setKept] = useRemembered(`${rememberAs}.refused`, none, { as: 'cells', when: (texts) => texts.length > 0 })
  const refused = useMemo(() => byRow(kept), [kept])
  const settle = (cells: readonly CellName[], wrong: readonly RefusedText[]): void =>
    setKept((before) => [...before.filter((text) => ![...cells, ...wrong].some((cell) => isSame(cell, text))), ...wrong])
  const send = (found: Pick<RangeEdits<Row, Edit>, 'edits' | 'taken' | 'refused'>): void => {
    settle(found.taken, found.refused)
    if (found.edits.length === 0) return
    onEdits(found.edits).catch((error: unknown) => {
      const why = refusedSentence(error, language, t)
      settle(
        [],
        found.taken.map((cell) => ({ ...cell, why })),
      )
    })
  }
  const readRows = (top: number, bottom: number): readonly Row[] | Promise<readonly Row[]> => {
    const here = Array.from({ length: bottom - top + 1 }, (_, down) => rows.rowAt(top + down)).filter((row) => row !== undefined)
    const wanted = Math.min(bottom, (rows.total ?? 0) - 1) - top + 1
    return here.length >= wanted ? here : rows.read(top, bottom)
  }
  const putInto = (read: readonly Row[], top: number, texts: readonly CellText[], onOneWrong?: (why: string) => void): void => {
    const found = rangeEdits(texts, { columns, rowAt: (place) => read[place - top], withEdit })
    const [wrong] = found.refused
    const [fixed] = found.fixed
    if (fixed !== undefined) tell(t('lists.notEdited', { column: fixed }))
    if (wrong === undefined) send(found)
    else if (texts.length === 1 && onOneWrong !== undefined) onOneWrong(wrong.why)
    else {
      send(found)
      tell(t('lists.refusedCells', { count: found.refused.length, reason: wrong.why }))
    }
  }
  return {
    refused,
    readRows,
    put: (texts, onOneWrong) => {
      // They come row by row.
      const [top, bottom] = [texts[0]?.row, texts.at(-1)?.row]
      if (top === undefined || bottom === undefined) return
      const read = readRows(top, bottom)
      if (read instanceof Promise) read.then((there) => putInto(there, top, texts, onOneWrong), refuse)
      else putInto(read, top, texts, onOneWrong)
    },
    save: (row, column, text, edit) =>
      send({ edits: edit === null ? [] : [{ row, edits: [edit] }], taken: [{ row: row.id, column, text }], refused: [] }),
    forgive: (cell) => settle([cell], []),
  }
}

function byRow(texts: readonly RefusedText[]): RefusedTexts {
  const rows = new Map<string, Map<string, RefusedText>>()
  for (const text of texts) rows.set(text.row, (rows.get(text.row) ?? new Map<string, RefusedText>()).set(text.column, text))
  return rows
}
