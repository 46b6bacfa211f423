import { describe, expect, it } from 'vitest'
import { travel } from '../../../../renderer/charts/base/travel.ts'
import { moveCell } from '../../../../renderer/screens/failure-points/gridMoves.ts'
import { treeCommand } from '../../../../renderer/screens/trace/editor/treeKeys.ts'
import { commands } from '../../../../shared/commands/catalogue.ts'
import { keysOf } from '../../../../shared/commands/command.ts'
import { keysForAria, type Pressed, parseKeys } from '../../../../shared/commands/keys.ts'

/** What the keyboard tells of these keys, off a Mac. */
function pressOf(keys: string): Pressed {
  const { mod, shift, alt, key } = parseKeys(keys)
  const named = keysForAria(key, { system: 'other', direction: 'ltr' })
  const code = /^[a-z]$/.test(key) ? `Key${named}` : /^\d$/.test(key) ? `Digit${key}` : named
  return { code, key: key.length === 1 ? key : named, ctrlKey: mod, metaKey: false, shiftKey: shift, altKey: alt }
}

const everywhere = commands.filter(({ scope }) => scope.in !== 'part')
const pressed = everywhere.flatMap((command) => keysOf(command, 'other').map((keys) => ({ keys, press: pressOf(keys) })))

describe('keys of commands that apply wherever the focus is', () => {
  it.each(pressed)('$keys is left to its command by the trace’s tree, by charts and by the table', ({ press }) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(treeCommand(press, direction)).toBeNull()
      const { key } = press
      expect(travel({ key, at: 1, count: 9, direction, course: 'block', page: 3 })).toBeNull()
      expect(moveCell({ row: 1, column: 1 }, key, press.ctrlKey, direction, { rows: 9, columns: 9, page: 3 })).toBeNull()
    }
  })
})
