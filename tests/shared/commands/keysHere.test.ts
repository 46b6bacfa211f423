import { describe, expect, it } from 'vitest'
import { commands, gridCommands } from '../../../shared/commands/catalogue.ts'
import { keysHere } from '../../../shared/commands/keysHere.ts'

describe('the keys of a screen', () => {
  it.each(['failure-points', 'root-causes', 'fixes', 'journey', 'settings'] as const)(
    'are those of its grid, too (%s)',
    (screen) => {
      const own = keysHere(commands, screen, 'other').own.map(({ id }) => id)
      expect(own).toEqual(expect.arrayContaining(gridCommands.map(({ id }) => id)))
    },
  )

  it('are not those of another screen’s part or grid', () => {
    const own = keysHere(commands, 'plan', 'other').own.map(({ id }) => id)
    expect(own).toEqual(['pin-fix', 'leave-fix-out', 'unpin-fix'])
  })
})
