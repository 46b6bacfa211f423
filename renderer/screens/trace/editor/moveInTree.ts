import type { Placed } from './outline.ts'

export type TreeMove = 'parent' | 'child' | 'previous' | 'next' | 'root'

/**
 * The key that a move leads to from `key`, or `key` itself where there is nothing. Previous and next go through all nodes of
 * the same depth, across branches, as the eye does in a column; where the column ends, to the nearest node that goes on.
 */
export function moveInTree(index: ReadonlyMap<string, Placed>, key: string, move: TreeMove): string {
  const placed = index.get(key)
  if (placed === undefined) return index.keys().next().value ?? key
  switch (move) {
    case 'parent':
      return placed.parent?.key ?? key
    case 'child':
      return placed.node.children[Math.floor((placed.node.children.length - 1) / 2)]?.key ?? key
    case 'root':
      return index.keys().next().value ?? key
    case 'previous':
      return inColumn(index, placed, -1) ?? key
    case 'next':
      return inColumn(index, placed, 1) ?? key
  }
}

function inColumn(index: ReadonlyMap<string, Placed>, placed: Placed, step: 1 | -1): string | null {
  const column = [...index.values()].filter(({ depth }) => depth === placed.depth)
  const at = column.findIndex(({ node }) => node.key === placed.node.key)
  return column[at + step]?.node.key ?? null
}

/** Where the selection goes when `key` is removed: the next sibling, else the one before, else the parent. */
export function afterRemoval(index: ReadonlyMap<string, Placed>, key: string): string | null {
  const placed = index.get(key)
  if (placed === undefined || placed.parent === null) return null
  const siblings = placed.parent.children
  return (siblings[placed.position + 1] ?? siblings[placed.position - 1] ?? placed.parent).key
}

/** Where a cause goes among or between branches. */
export type Relocation = 'earlier' | 'later' | 'outward' | 'inward'

/**
 * The new place of a cause: its parent's id (null: the failure point) and its position there, counted without it. Outward is
 * after its parent; inward is last under the sibling before it. Null where there is no such place.
 */
export function relocate(
  index: ReadonlyMap<string, Placed>,
  key: string,
  relocation: Relocation,
): { readonly parent: string | null; readonly position: number } | null {
  const placed = index.get(key)
  if (placed === undefined || placed.parent === null) return null
  const { parent, position } = placed
  const parentId = parent.cause?.id ?? null
  switch (relocation) {
    case 'earlier':
      return position === 0 ? null : { parent: parentId, position: position - 1 }
    case 'later':
      return position >= parent.children.length - 1 ? null : { parent: parentId, position: position + 1 }
    case 'outward': {
      const above = index.get(parent.key)
      if (above === undefined || above.parent === null) return null
      return { parent: above.parent.cause?.id ?? null, position: above.position + 1 }
    }
    case 'inward': {
      const before = parent.children[position - 1]?.cause
      return before ? { parent: before.id, position: before.causes.length } : null
    }
  }
}
