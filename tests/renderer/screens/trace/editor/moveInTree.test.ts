import { describe, expect, it } from 'vitest'
import { afterRemoval, moveInTree, relocate } from '../../../../../renderer/screens/trace/editor/moveInTree.ts'
import { groupOf, indexOutline, toOutline } from '../../../../../renderer/screens/trace/editor/outline.ts'
import { cause, viewOf } from '../traceSamples.ts'

const view = viewOf([cause('a', [cause('a1'), cause('a2'), cause('a3')]), cause('b', [cause('b1')]), cause('c')])
const index = indexOutline(toOutline(view, null))

describe('moveInTree', () => {
  it('goes deeper to the middle child and back to the parent', () => {
    expect(moveInTree(index, 'cause a', 'child')).toBe('cause a2')
    expect(moveInTree(index, 'cause a2', 'parent')).toBe('cause a')
    expect(moveInTree(index, 'cause b1', 'root')).toBe('failure-point')
  })

  it('goes through a column across branches', () => {
    expect(moveInTree(index, 'cause a3', 'next')).toBe('cause b1')
    expect(moveInTree(index, 'cause b1', 'previous')).toBe('cause a3')
    expect(moveInTree(index, 'cause a', 'next')).toBe('cause b')
  })

  it('stays where there is nothing to go to', () => {
    expect(moveInTree(index, 'cause c', 'child')).toBe('cause c')
    expect(moveInTree(index, 'cause b1', 'next')).toBe('cause b1')
    expect(moveInTree(index, 'failure-point', 'parent')).toBe('failure-point')
  })

  it('starts again at the failure point when the node is gone', () => {
    expect(moveInTree(index, 'cause gone', 'next')).toBe('failure-point')
  })
})

describe('afterRemoval', () => {
  it('selects the next sibling, else the one before, else the parent', () => {
    expect(afterRemoval(index, 'cause a1')).toBe('cause a2')
    expect(afterRemoval(index, 'cause a3')).toBe('cause a2')
    expect(afterRemoval(index, 'cause b1')).toBe('cause b')
    expect(afterRemoval(index, 'failure-point')).toBeNull()
  })
})

describe('relocate', () => {
  it('moves among siblings, with positions counted without the moved one', () => {
    expect(relocate(index, 'cause a2', 'earlier')).toEqual({ parent: 'a', position: 0 })
    expect(relocate(index, 'cause a2', 'later')).toEqual({ parent: 'a', position: 2 })
    expect(relocate(index, 'cause b', 'later')).toEqual({ parent: null, position: 2 })
  })

  it('moves out to after its parent and in under the sibling before it', () => {
    expect(relocate(index, 'cause a2', 'outward')).toEqual({ parent: null, position: 1 })
    expect(relocate(index, 'cause c', 'inward')).toEqual({ parent: 'b', position: 1 })
  })

  it('refuses where there is no such place', () => {
    expect(relocate(index, 'cause a', 'earlier')).toBeNull()
    expect(relocate(index, 'cause c', 'later')).toBeNull()
    expect(relocate(index, 'cause a', 'outward')).toBeNull()
    expect(relocate(index, 'cause a1', 'inward')).toBeNull()
    expect(relocate(index, 'failure-point', 'later')).toBeNull()
  })
})

describe('groupOf', () => {
  it('is the causes under the selected one, else its siblings, else nothing', () => {
    expect(groupOf(index, 'cause a')?.key).toBe('cause a')
    expect(groupOf(index, 'cause a1')?.key).toBe('cause a')
    expect(groupOf(index, 'cause c')?.key).toBe('failure-point')
    expect(groupOf(index, 'cause b1')).toBeNull()
  })

  it('does not count a why that is still being typed', () => {
    const drafted = indexOutline(toOutline(view, { parent: 'b', after: 'b1' }))
    expect(groupOf(drafted, 'cause b1')).toBeNull()
  })
})

describe('toOutline', () => {
  it('puts the why being typed after its sibling, or last', () => {
    const keysUnder = (parent: string | null, after: string | null): readonly string[] | undefined => {
      const outline = indexOutline(toOutline(view, { parent, after }))
      return outline.get(parent === null ? 'failure-point' : `cause ${parent}`)?.node.children.map(({ key }) => key)
    }
    expect(keysUnder('a', 'a1')).toEqual(['cause a1', 'draft', 'cause a2', 'cause a3'])
    expect(keysUnder(null, null)).toEqual(['cause a', 'cause b', 'cause c', 'draft'])
    expect(keysUnder('c', null)).toEqual(['draft'])
  })

  it('keeps the why being typed in sight when its place is gone', () => {
    const outline = indexOutline(toOutline(view, { parent: 'gone', after: null }))
    expect(outline.get('draft')?.parent?.key).toBe('failure-point')
  })
})
