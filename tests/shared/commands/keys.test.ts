import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type KeyHouse,
  keysForAria,
  keysInWords,
  matchesKeys,
  type Pressed,
  parseKeys,
  pressedCommand,
} from '../../../shared/commands/keys.ts'

const english: KeyHouse = { system: 'other', direction: 'ltr' }
const hebrew: KeyHouse = { system: 'other', direction: 'rtl' }
const mac: KeyHouse = { system: 'mac', direction: 'ltr' }

function press(code: string, key: string, over: Partial<Pressed> = {}): Pressed {
  return { code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...over }
}

describe('pressed keys', () => {
  it('are read by their place, so that Ctrl+Z undoes under a Hebrew layout', () => {
    expect(matchesKeys('mod+z', press('KeyZ', 'ז', { ctrlKey: true }), hebrew)).toBe(true)
    expect(matchesKeys('mod+shift+z', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), english)).toBe(true)
    expect(matchesKeys('alt+3', press('Digit3', '3', { altKey: true }), english)).toBe(true)
  })

  it('are those of no command with one modifier more or less', () => {
    expect(matchesKeys('mod+z', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), english)).toBe(false)
    expect(matchesKeys('alt+3', press('Digit3', '3'), english)).toBe(false)
    expect(matchesKeys('l', press('KeyL', 'l', { metaKey: true }), english)).toBe(false)
  })

  it('are with Cmd on a Mac what they are with Ctrl elsewhere', () => {
    expect(matchesKeys('mod+k', press('KeyK', 'k', { metaKey: true }), mac)).toBe(true)
    expect(matchesKeys('mod+k', press('KeyK', 'k', { ctrlKey: true }), mac)).toBe(false)
  })

  it('lead back and onward along the reading direction', () => {
    const left = press('ArrowLeft', 'ArrowLeft')
    expect(matchesKeys('onward', left, hebrew)).toBe(true)
    expect(matchesKeys('back', left, english)).toBe(true)
    expect(matchesKeys('onward', left, english)).toBe(false)
  })

  it('are a sign whether or not it takes Shift', () => {
    expect(matchesKeys('%', press('Digit5', '%', { shiftKey: true }), english)).toBe(true)
    expect(matchesKeys('+', press('NumpadAdd', '+'), english)).toBe(true)
  })

  it('find the one command that holds them', () => {
    const scope = { in: 'app' } as const
    const commands = [
      { id: 'undo', scope, keys: ['mod+z'] },
      { id: 'redo', scope, keys: ['mod+y', 'mod+shift+z'] },
    ]
    expect(pressedCommand(commands, press('KeyY', 'y', { ctrlKey: true }), english)?.id).toBe('redo')
    expect(pressedCommand(commands, press('KeyQ', 'q', { ctrlKey: true }), english)).toBeNull()
  })
})

describe('keys in words', () => {
  it('read as people write them on each system', () => {
    expect(keysInWords('mod+shift+z', english)).toBe('Ctrl+Shift+Z')
    expect(keysInWords('mod+shift+z', mac)).toBe('⌘⇧Z')
    expect(keysInWords('f2', english)).toBe('F2')
    expect(keysInWords('pagedown', english)).toBe('PgDn')
  })

  it('show the arrow that the key has', () => {
    expect(keysInWords('alt+onward', english)).toBe('Alt+→')
    expect(keysInWords('alt+onward', hebrew)).toBe('Alt+←')
  })

  it('are told to assistive technology in its own notation', () => {
    expect(keysForAria('mod+z', english)).toBe('Control+Z')
    expect(keysForAria('mod+z', mac)).toBe('Meta+Z')
    expect(keysForAria('pagedown', english)).toBe('PageDown')
    expect(keysForAria('+', english)).toBe('Plus')
  })
})

describe('the notation of keys', () => {
  it('reads what it can write, for every key with every modifier', () => {
    const key = fc.constantFrom('a', '0', ',', '%', '+', 'f5', 'enter', 'onward')
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), key, (mod, shift, alt, name) => {
        const keys = `${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${alt ? 'alt+' : ''}${name}`
        expect(parseKeys(keys)).toEqual({ mod, shift, alt, key: name })
      }),
    )
  })

  it('refuses what names no keys', () => {
    for (const wrong of ['', 'Z', 'alt+mod+z', 'ctrl+z', 'mod+']) expect(() => parseKeys(wrong)).toThrow(wrong)
  })
})
