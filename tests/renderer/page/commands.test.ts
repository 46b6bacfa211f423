// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
const { commandFor, keysInWords, pressedKeys } = await import('../../../renderer/page/commands.ts')

const press = (code: string, key: string, over: object = {}) =>
  pressedKeys({ code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...over })
const command = (id: string, keys: readonly string[]) => ({ id, label: id, keys, enabled: true, run: () => undefined })

describe('keys of commands', () => {
  it('are read by their place, so that Ctrl+Z undoes under a Hebrew layout', () => {
    expect(press('KeyZ', 'ז', { ctrlKey: true })).toBe('mod+z')
    expect(press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z')
    expect(press('Digit3', '3', { altKey: true })).toBe('alt+3')
  })

  it('find their command, and two commands with one key are a fault', () => {
    const commands = [command('undo', ['mod+z']), command('redo', ['mod+shift+z', 'mod+y'])]
    expect(commandFor(commands, 'mod+y')?.id).toBe('redo')
    expect(commandFor(commands, 'mod+q')).toBeNull()
    expect(() => commandFor([...commands, command('other', ['mod+z'])], 'mod+z')).toThrow('mod+z')
  })

  it('read as people write them', () => {
    expect(keysInWords('mod+shift+z')).toBe('Ctrl+Shift+Z')
  })
})
