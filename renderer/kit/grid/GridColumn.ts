import type { ReactNode } from 'react'

/** A column of a grid, as data. */
export interface GridColumn<Row, Id extends string, Edit> {
  readonly id: Id
  /** Its head. */
  readonly name: string
  readonly numeric: boolean
  /** The least width, in rem. */
  readonly width: number
  /** Its part of the room that is left over; 0 keeps it at its width. */
  readonly grows: number
  /** When it leaves a grid that is too narrow for all columns: 1 first. Absent, it stays. */
  readonly leaves?: number
  /** A click on its cells opens the row. */
  readonly opens?: boolean
  view(row: Row): ReactNode
  /** What is copied of a cell that is not edited. */
  text?(row: Row): string
  /** Absent, its cells are not edited. */
  readonly editing?: CellEditing<Row, Edit>
}

/** How the cells of a column are edited as text. */
export interface CellEditing<Row, Edit> {
  /** What stands in the field at first. */
  text(row: Row): string
  /** Its text may have several lines. */
  readonly lines?: boolean
  /** Texts to choose from while typing. */
  choices?(row: Row): readonly string[]
  /** What the typed text asks for, or a sentence that says why it fits no such cell. */
  read(text: string, row: Row): CellReading<Edit>
}

type CellReading<Edit> = { readonly edit: Edit } | { readonly wrong: string }
