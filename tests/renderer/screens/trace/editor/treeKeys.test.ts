import { describe, expect, it } from 'vitest'
import { treeCommand, treeMoves } from '../../../../../renderer/screens/trace/editor/treeKeys.ts'
import { commands } from '../../../../../shared/commands/catalogue.ts'
import { findKeyClashes } from '../../../../shared/commands/findKeyClashes.ts'

function press(key: string, more: { code?: string; alt?: boolean; shift?: boolean; ctrl?: boolean } = {}) {
  return {
    key,
    code: more.code ?? '',
    altKey: more.alt ?? false,
    shiftKey: more.shift ?? false,
    ctrlKey: more.ctrl ?? false,
    metaKey: false,
  }
}

describe('treeCommand', () => {
  it('leads deeper toward the end side of the reading direction', () => {
    expect(treeCommand(press('ArrowLeft'), 'rtl')).toBe('child')
    expect(treeCommand(press('ArrowRight'), 'ltr')).toBe('child')
    expect(treeCommand(press('ArrowRight'), 'rtl')).toBe('parent')
    expect(treeCommand(press('ArrowLeft', { alt: true }), 'ltr')).toBe('move-why-outward')
    expect(treeCommand(press('ArrowLeft', { alt: true }), 'rtl')).toBe('move-why-inward')
  })

  it('knows letters by their place, under a Hebrew layout too', () => {
    expect(treeCommand(press('ך', { code: 'KeyL' }), 'rtl')).toBe('link-root-cause')
    expect(treeCommand(press('%', { code: 'Digit5', shift: true }), 'rtl')).toBe('divide-shares')
  })

  it('leaves shortcuts of the app and the way back out of the tree alone', () => {
    expect(treeCommand(press('z', { code: 'KeyZ', ctrl: true }), 'ltr')).toBeNull()
    expect(treeCommand(press('Tab', { shift: true }), 'ltr')).toBeNull()
    expect(treeCommand(press('1', { code: 'Digit1', alt: true }), 'ltr')).toBeNull()
  })
})

describe('keys of the tree', () => {
  it('clash with no command that applies while the tree has the focus', () => {
    for (const system of ['mac', 'other'] as const) expect(findKeyClashes([...commands, ...treeMoves], system)).toEqual([])
  })
})
