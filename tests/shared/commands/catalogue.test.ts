import { describe, expect, it } from 'vitest'
import { commandOf, commands, screenKeys } from '../../../shared/commands/catalogue.ts'
import { type Command, keysOf, type System } from '../../../shared/commands/command.ts'
import { commandGroups } from '../../../shared/commands/commandGroups.ts'
import { parseKeys } from '../../../shared/commands/keys.ts'
import { screenIds } from '../../../shared/commands/screenIds.ts'
import { canMeet, findKeyClashes } from './findKeyClashes.ts'

const systems: readonly System[] = ['mac', 'other']
const engagement = { in: 'engagement' } as const
const onPlan = { in: 'screen', screen: 'plan' } as const
const onFixes = { in: 'screen', screen: 'fixes' } as const
const inTree = { in: 'part', screen: 'trace', part: 'tree' } as const

describe('the catalogue of commands', () => {
  it.each(systems)('holds no two commands that share keys and can apply at the same moment (%s)', (system) => {
    expect(findKeyClashes(commands, system)).toEqual([])
  })

  it('names each command once', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('writes all keys in the notation', () => {
    const all = commands.flatMap((command) => [...systems.flatMap((system) => keysOf(command, system)), command.menuKeys ?? 'f1'])
    for (const keys of all) expect(() => parseKeys(keys)).not.toThrow()
  })

  it('gives a whole screen no key that is typed or travelled with', () => {
    const everywhere = commands.filter(({ scope }) => scope.in !== 'part' && scope.in !== 'grid')
    const bare = everywhere
      .flatMap((command) => systems.flatMap((system) => keysOf(command, system)))
      .filter((keys) => {
        const { mod, alt, key } = parseKeys(keys)
        // A question mark asks for the keys only where it is not typed.
        return !mod && !alt && !/^(f\d+|\?)$/.test(key)
      })
    expect(bare).toEqual([])
  })

  it('knows a command by its id', () => {
    expect(commandOf('undo').keys).toEqual(['mod+z'])
  })
})

describe('clashing keys', () => {
  const clashesOf = (...planted: readonly Command[]) => findKeyClashes(planted, 'other').map(({ commands: pair }) => pair)

  it('are found between commands of a screen and of the whole app, and with the menu', () => {
    const find = { id: 'find', scope: engagement, keys: ['mod+f'] }
    expect(clashesOf(find, { id: 'filter', scope: onPlan, keys: ['alt+f', 'mod+f'] })).toEqual([['find', 'filter']])
    expect(clashesOf(find, { id: 'frame', scope: onPlan, menuKeys: 'mod+f' })).toEqual([['find', 'frame']])
  })

  it('are none between two screens, which are never shown together', () => {
    expect(clashesOf({ id: 'a', scope: onPlan, keys: ['alt+a'] }, { id: 'b', scope: onFixes, keys: ['alt+a'] })).toEqual([])
  })

  it('are those of the system that is asked about', () => {
    const [one, other] = [
      { id: 'a', scope: engagement, keys: ['alt+a'], macKeys: ['mod+a'] },
      { id: 'b', scope: engagement, keys: ['mod+a'] },
    ]
    expect(findKeyClashes([one, other], 'mac')).toEqual([{ keys: 'mod+a', commands: ['a', 'b'] }])
    expect(findKeyClashes([one, other], 'other')).toEqual([])
  })

  it('need scopes that can meet', () => {
    expect(canMeet(engagement, inTree)).toBe(true)
    expect(canMeet({ in: 'screen', screen: 'trace' }, inTree)).toBe(true)
    expect(canMeet(onPlan, inTree)).toBe(false)
  })
})

describe('the screens', () => {
  it('have keys of their own up to the tenth, and later ones none, without a clash', () => {
    const thirteen = Array.from({ length: 13 }, (_, place): Command => {
      return { id: `screen ${place}`, scope: engagement, keys: screenKeys(place) }
    })
    expect(thirteen.flatMap(({ keys }) => keys)).toHaveLength(10)
    expect(thirteen[9]?.keys).toEqual(['alt+0'])
    expect(findKeyClashes([...thirteen, ...commands.filter(({ scope }) => scope.in !== 'engagement')], 'other')).toEqual([])
  })

  it('all stand in the rail in their order, imports and settings at its end', () => {
    const groups = commandGroups((place) => (place.at === 'rail' ? Number(place.end) : null))
    expect(groups.flat().map(({ id }) => id)).toEqual(screenIds)
    expect(groups[1]?.map(({ id }) => id)).toEqual(['kick-off', 'cases', 'imports', 'settings'])
  })
})

describe('the menus', () => {
  const ids = (groups: readonly (readonly { readonly id: string }[])[]) => groups.map((group) => group.map(({ id }) => id))

  it('show each section in its groups', () => {
    const section = (name: string) =>
      ids(commandGroups((place) => (place.at === 'menu' && place.section === name ? place.group : null)))
    expect(section('file')).toEqual([['new', 'open', 'open-sample'], ['save-copy', 'report', 'assistant', 'close'], ['settings']])
    expect(section('edit')).toEqual([['undo', 'redo']])
  })

  it('show under the engagement what is done with it as a whole', () => {
    const groups = commandGroups((place) => (place.at === 'engagement-menu' ? place.group : null))
    expect(ids(groups)).toEqual([['home', 'save-copy', 'report', 'assistant', 'settings'], ['close']])
  })
})

describe('the palette', () => {
  it('holds every command that belongs to no screen, but the one that opens it', () => {
    const absent = commands.filter(({ scope, places = [] }) => {
      const isGeneral = scope.in === 'app' || scope.in === 'engagement'
      return isGeneral && !places.some(({ at }) => at === 'palette')
    })
    expect(absent.map(({ id }) => id)).toEqual(['search'])
  })
})
