import { describe, expect, it } from 'vitest'
import { CommandEffects } from '../../../../renderer/page/commands/CommandEffects.ts'

describe('the effects of commands', () => {
  it('come from whoever gave one last, and go back to the one before when that one withdraws', () => {
    const effects = new CommandEffects()
    const ran: string[] = []
    const [shell, screen] = [effects.contribute(), effects.contribute()]
    shell.give({ search: { run: () => ran.push('shell') } })
    screen.give({ search: { run: () => ran.push('screen') } })
    effects.run('search')
    screen.withdraw()
    effects.run('search')
    expect(ran).toEqual(['screen', 'shell'])
  })

  it('run as they were given last', () => {
    const effects = new CommandEffects()
    const ran: number[] = []
    const shell = effects.contribute()
    for (const at of [1, 2]) shell.give({ undo: { run: () => ran.push(at) } })
    effects.run('undo')
    expect(ran).toEqual([2])
  })

  it('are missing where nobody can carry the command out', () => {
    const effects = new CommandEffects()
    expect(effects.run('undo')).toBe(false)
    expect(effects.states().has('undo')).toBe(false)
  })

  it('are told of only when something about them is seen to change', () => {
    const effects = new CommandEffects()
    const shell = effects.contribute()
    const told: (boolean | undefined)[] = []
    effects.subscribe(() => told.push(effects.states().get('undo')?.enabled))
    const run = () => undefined
    shell.give({ undo: { enabled: false, run } })
    shell.give({ undo: { enabled: false, run: () => undefined } })
    shell.give({ undo: { enabled: true, run } })
    shell.give({ undo: { enabled: true, says: 'Undo: a title', run } })
    shell.withdraw()
    expect(told).toEqual([false, true, true, undefined])
  })
})
