import { describe, expect, it } from 'vitest'
import { gridCommand } from '../../../../renderer/kit/grid/gridKeys.ts'
import { entersChoice } from '../../../../renderer/kit/lists/entersChoice.ts'
import { treeCommand } from '../../../../renderer/screens/trace/editor/treeKeys.ts'
import { travel } from '../../../../renderer/travel/travel.ts'
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

const size = { rows: 9, columns: 9, page: 3 }
const everywhere = commands.filter(({ scope }) => scope.in !== 'part' && scope.in !== 'grid')
const pressed = everywhere.flatMap((command) => keysOf(command, 'other').map((keys) => ({ keys, press: pressOf(keys) })))

describe('keys of commands that apply wherever the focus is', () => {
  it.each(pressed)('$keys is left to its command by the trace’s tree, by lists, by charts and by grids', ({ press }) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(treeCommand(press, direction)).toBeNull()
      expect(travel(press, 1, 9, { axis: 'both', direction, page: 3 })).toBeNull()
      expect(entersChoice(press, direction)).toBe(false)
      const from = { active: { row: 1, column: 1 }, reach: null, editable: true, refused: false }
      expect(gridCommand(press, { system: 'other', direction }, from, size)).toBeNull()
    }
  })
})
