import { describe, expect, it } from 'vitest'
import { acceleratorOf } from '../../../electron/main/acceleratorOf.ts'
import { commandOf } from '../../../shared/commands/catalogue.ts'

describe('keys in the menu', () => {
  it('are written as Electron takes them', () => {
    expect(acceleratorOf(commandOf('save-copy'), 'other')).toBe('CmdOrCtrl+Shift+S')
    expect(acceleratorOf(commandOf('settings'), 'other')).toBe('CmdOrCtrl+,')
    expect(acceleratorOf({ id: 'review', scope: { in: 'engagement' }, keys: ['f5'] }, 'other')).toBe('F5')
  })

  it('are those that the system has for it', () => {
    expect(acceleratorOf(commandOf('redo'), 'mac')).toBe('CmdOrCtrl+Shift+Z')
    expect(acceleratorOf(commandOf('redo'), 'other')).toBe('CmdOrCtrl+Y')
  })

  it('are none where the command has none', () => {
    expect(acceleratorOf(commandOf('open-sample'), 'other')).toBeNull()
  })
})
