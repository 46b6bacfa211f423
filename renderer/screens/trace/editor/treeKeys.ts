import { type TreeCommandId, treeCommands } from '../../../../shared/commands/catalogue.ts'
import type { Command } from '../../../../shared/commands/command.ts'
import { type Pressed, pressedCommand } from '../../../../shared/commands/keys.ts'
import { system } from '../../../page/commands/system.ts'
import type { TreeMove } from './moveInTree.ts'

interface MoveKeys extends Command {
  readonly id: TreeMove
}

const tree = { in: 'part', screen: 'trace', part: 'tree' } as const

/** How the selection travels. */
export const treeMoves: readonly MoveKeys[] = [
  { id: 'parent', scope: tree, keys: ['back'] },
  { id: 'child', scope: tree, keys: ['onward'] },
  { id: 'previous', scope: tree, keys: ['arrowup'] },
  { id: 'next', scope: tree, keys: ['arrowdown'] },
  { id: 'root', scope: tree, keys: ['home'] },
]

/** What the keys ask of the tree while a node is selected and nothing is being typed, or null. In Hebrew the arrow to the left leads deeper. */
export function treeCommand(pressed: Pressed, direction: 'rtl' | 'ltr'): TreeCommandId | TreeMove | null {
  return pressedCommand<TreeCommandKeys>([...treeCommands, ...treeMoves], pressed, { system, direction })?.id ?? null
}

type TreeCommandKeys = (typeof treeCommands)[number] | MoveKeys
