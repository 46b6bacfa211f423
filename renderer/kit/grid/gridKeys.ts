import { commands, gridCommands } from '../../../shared/commands/catalogue.ts'
import { keysOf } from '../../../shared/commands/command.ts'
import { type KeyHouse, type Pressed, pressedCommand } from '../../../shared/commands/keys.ts'
import { type Cell, type GridSize, travelCells } from '../../travel/travelCells.ts'

/** What a key asks of a grid whose active cell has the focus and is not edited. */
export type GridCommand =
  | { readonly kind: 'go'; readonly to: Cell }
  /** The range now reaches from the active cell to this one. */
  | { readonly kind: 'extend'; readonly to: Cell }
  /** The active cell alone again. */
  | { readonly kind: 'collapse' }
  /** The row of the active cell into the selection, or out of it. */
  | { readonly kind: 'select' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'open' }
  /** The row, or those that are selected. */
  | { readonly kind: 'delete' }
  /** All cells of the range. */
  | { readonly kind: 'empty' }
  /** The range takes what its first row holds, or a single row what the one above it does. */
  | { readonly kind: 'fill-down' }
  /** The letter that begins the edit replaces the text; null edits what is there. */
  | { readonly kind: 'edit'; readonly seed: string | null }

/** Where a grid's keys begin from. */
export interface GridPlace {
  readonly active: Cell
  /** The other end of a range that begins at the active cell; null while there is none. */
  readonly reach: Cell | null
  /** Of the active cell. */
  readonly editable: boolean
  /** The active cell shows a text that it did not take. */
  readonly refused: boolean
}

/** Single letters that are keys wherever the focus is, and begin no edit. */
const lettersElsewhere: ReadonlySet<string> = new Set(
  commands
    .filter(({ scope }) => scope.in === 'app' || scope.in === 'engagement')
    .flatMap((command) => keysOf(command, 'other'))
    .filter((keys) => keys.length === 1),
)

/** The command of a key press, or null for keys that are not the grid's. */
export function gridCommand(
  pressed: Pressed,
  { system, direction }: KeyHouse,
  { active, reach, editable, refused }: GridPlace,
  size: GridSize,
): GridCommand | null {
  const { key } = pressed
  const mod = system === 'mac' ? pressed.metaKey : pressed.ctrlKey
  const to = travelCells(pressed.shiftKey ? (reach ?? active) : active, pressed, mod, direction, size)
  if (to !== null) return { kind: pressed.shiftKey ? 'extend' : 'go', to }
  if (key === 'Escape') return reach === null && !refused ? null : { kind: 'collapse' }
  const command = pressedCommand(gridCommands, pressed, { system, direction })
  if (command !== null) return kindOf(command.id, key === 'Enter' && !editable)
  return key.length === 1 && !mod && !pressed.altKey && !lettersElsewhere.has(key) ? { kind: 'edit', seed: key } : null
}

/** `opens`: the key that edits a cell opens the row of one that cannot be edited. */
function kindOf(id: (typeof gridCommands)[number]['id'], opens: boolean): GridCommand {
  switch (id) {
    case 'edit-cell':
      return opens ? { kind: 'open' } : { kind: 'edit', seed: null }
    case 'empty-cells':
      return { kind: 'empty' }
    case 'fill-down':
      return { kind: 'fill-down' }
    case 'open-details':
      return { kind: 'open' }
    case 'select-row':
      return { kind: 'select' }
    case 'select-all-rows':
      return { kind: 'select-all' }
    case 'delete-rows':
      return { kind: 'delete' }
  }
}

/** Where the active cell goes when an edit ends. */
export type EditMove = 'stay' | 'down' | 'next' | 'previous'

/** The cell that is active after an edit of this one. */
export function cellAfterEdit({ row, column }: Cell, move: EditMove, size: Pick<GridSize, 'rows' | 'columns'>): Cell {
  switch (move) {
    case 'stay':
      return { row, column }
    case 'down':
      return { row: Math.min(row + 1, Math.max(size.rows - 1, 0)), column }
    case 'next':
      return { row, column: Math.min(column + 1, size.columns - 1) }
    case 'previous':
      return { row, column: Math.max(column - 1, 0) }
  }
}
