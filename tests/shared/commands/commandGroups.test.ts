import { expect, it } from 'vitest'
import { commands } from '../../../shared/commands/catalogue.ts'
import { commandGroups } from '../../../shared/commands/commandGroups.ts'

it('the groups of a place stand in their order, whatever the order of the catalogue, and commands in that of the catalogue', () => {
  const places = commands.flatMap(({ places: shown = [] }) => shown)
  const numberOf = new Map(places.map((place, at) => [place, places.length - (at % 7)]))
  const groups = commandGroups((place) => numberOf.get(place) ?? null)
  const numbers = [...new Set(numberOf.values())].sort((a, b) => a - b)
  const expected = numbers.map((number) =>
    commands.flatMap((command) => (command.places ?? []).filter((place) => numberOf.get(place) === number).map(() => command.id)),
  )
  expect(numbers.length).toBe(7)
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual(expected)
  expect(commandGroups(() => null)).toEqual([])
})
