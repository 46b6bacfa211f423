import type { Cell } from '../../travel/travelCells.ts'
import type { GridItem, GridProps } from './GridProps.ts'
import type { GridCommand } from './gridKeys.ts'

/** What a grid does when it is told to. */
export interface GridDeeds {
  goTo(cell: Cell): void
  extendTo(cell: Cell): void
  collapse(): void
  empty(): void
  fillDown(): void
  remove(): void
  /** Edits the active cell if it can be edited. */
  edit(seed: string | null): void
}

/** Carries a command out; `current` is the row of the active cell. */
export function carryOut(
  command: GridCommand,
  current: GridItem | undefined,
  deeds: GridDeeds,
  { onSelectAll, onSelection, onOpen }: Pick<GridProps<GridItem, string, unknown>, 'onSelectAll' | 'onSelection' | 'onOpen'>,
): void {
  const { kind } = command
  if (kind === 'go') deeds.goTo(command.to)
  else if (kind === 'extend') deeds.extendTo(command.to)
  else if (kind === 'collapse') deeds.collapse()
  else if (kind === 'select-all') onSelectAll()
  else if (kind === 'empty') deeds.empty()
  else if (kind === 'fill-down') deeds.fillDown()
  else if (kind === 'delete') deeds.remove()
  else if (current === undefined) return
  else if (kind === 'edit') deeds.edit(command.seed)
  else if (kind === 'select') onSelection((before) => before.toggled(current.id))
  else onOpen(current.id)
}
