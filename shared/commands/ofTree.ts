import type { Command } from './command.ts'

const tree = { in: 'part', screen: 'trace', part: 'tree' } as const

/** What is done to the selected why of a trace. */
export const ofTree = [
  { id: 'add-why', scope: tree, keys: ['tab', 'insert', '+'] },
  { id: 'add-why-beside', scope: tree, keys: ['enter'] },
  { id: 'edit-why', scope: tree, keys: ['f2'] },
  { id: 'delete-why', scope: tree, keys: ['delete', 'backspace'] },
  { id: 'link-root-cause', scope: tree, keys: ['l'] },
  { id: 'why-evidence', scope: tree, keys: ['e'] },
  { id: 'next-why-state', scope: tree, keys: ['s'] },
  { id: 'join-whys', scope: tree, keys: ['t'] },
  { id: 'divide-shares', scope: tree, keys: ['%'] },
  { id: 'move-why-earlier', scope: tree, keys: ['alt+arrowup'] },
  { id: 'move-why-later', scope: tree, keys: ['alt+arrowdown'] },
  { id: 'move-why-outward', scope: tree, keys: ['alt+back'] },
  { id: 'move-why-inward', scope: tree, keys: ['alt+onward'] },
  { id: 'copy-why', scope: tree, keys: ['c', 'mod+c'] },
  { id: 'take-why', scope: tree, keys: ['x', 'mod+x'] },
  { id: 'put-why', scope: tree, keys: ['v', 'mod+v'] },
  { id: 'next-prompts', scope: tree, keys: ['w'] },
  { id: 'fold-why', scope: tree, keys: ['space'] },
  { id: 'fold-all-whys', scope: tree, keys: ['shift+space'] },
  { id: 'fit-tree', scope: tree, keys: ['0'] },
  { id: 'zoom-tree-in', scope: tree, keys: ['='] },
  { id: 'zoom-tree-out', scope: tree, keys: ['-'] },
  { id: 'next-failure-point', scope: tree, keys: ['pagedown'] },
  { id: 'previous-failure-point', scope: tree, keys: ['pageup'] },
  { id: 'leave-tree', scope: tree, keys: ['escape'] },
] as const satisfies readonly Command[]
