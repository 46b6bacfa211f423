import type { EstimateInput } from '../../../../shared/model/estimate.ts'
import type { Period } from '../../../../shared/model/months.ts'
import type { Cell, Cells, ColumnField } from './Field.ts'

function textIn(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell : undefined
}

function numberIn(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined
}

function oneColumn<Value>(
  column: string,
  toCell: (value: Value | undefined) => Cell,
  fromCell: (cell: Cell | undefined) => Value | undefined,
  isReference = false,
): ColumnField<Value> {
  return {
    kind: 'columns',
    columns: [column],
    referenceColumn: isReference ? column : null,
    toCells: (value) => [toCell(value)],
    fromCells: ([cell]) => fromCell(cell),
  }
}

/** A text that is always there. */
export function text(column: string): ColumnField<string> {
  return oneColumn<string>(column, (value) => value ?? null, textIn)
}

/** A text that may be missing: an empty one is none. */
export function optionalText(column: string): ColumnField<string> {
  return oneColumn<string>(
    column,
    (value) => (value === undefined || value === '' ? null : value),
    (cell) => (cell === '' ? undefined : textIn(cell)),
  )
}

/** The id of an item of another list, or of none. */
export function reference(column: string): ColumnField<string> {
  return oneColumn<string>(column, (value) => value ?? null, textIn, true)
}

export function number(column: string): ColumnField<number> {
  return oneColumn<number>(column, (value) => value ?? null, numberIn)
}

/** Yes and no as 1 and 0. */
export function flag(column: string): ColumnField<boolean> {
  return oneColumn<boolean>(
    column,
    (value) => (value === undefined ? null : value ? 1 : 0),
    (cell) => (typeof cell === 'number' ? cell === 1 : undefined),
  )
}

/** A value kept as JSON; what is no JSON of that shape is none. */
export function json<Value>(
  column: string,
  shape: { safeParse(input: unknown): { readonly data?: Value | undefined } },
): ColumnField<Value> {
  return oneColumn<Value>(
    column,
    (value) => (value === undefined ? null : JSON.stringify(value)),
    (cell) => (typeof cell === 'string' ? shape.safeParse(parsed(cell)).data : undefined),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Another program wrote it.
    return undefined
  }
}

/** One of a closed list of words. */
export function oneOf<Word extends string>(column: string, words: readonly Word[]): ColumnField<Word> {
  return oneColumn<Word>(
    column,
    (value) => value ?? null,
    (cell) => words.find((word) => word === cell),
  )
}

/** One number fills the column `likely` alone, so that it returns in the form it came in; three fill all. */
export function estimate(name: string): ColumnField<EstimateInput> {
  return {
    kind: 'columns',
    columns: [`${name}_low`, `${name}_likely`, `${name}_high`],
    referenceColumn: null,
    toCells: (value) => (value === undefined || typeof value === 'number' ? [null, value ?? null, null] : value),
    fromCells: (cells: Cells) => {
      const [low, likely, high] = cells.map(numberIn)
      if (likely === undefined) return undefined
      return low === undefined || high === undefined ? likely : [low, likely, high]
    },
  }
}

/** Two days, of which neither stands without the other. */
export function periodOf(name: string): ColumnField<Period> {
  return {
    kind: 'columns',
    columns: [`${name}_from`, `${name}_to`],
    referenceColumn: null,
    toCells: (value) => [value?.from ?? null, value?.to ?? null],
    fromCells: (cells: Cells) => {
      const [from, to] = cells.map(textIn)
      return from === undefined || to === undefined ? undefined : { from, to }
    },
  }
}
