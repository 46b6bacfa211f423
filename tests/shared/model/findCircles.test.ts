import { expect, it } from 'vitest'
import { findCircles } from '../../../shared/model/findCircles.ts'

function circles(links: Readonly<Record<string, readonly string[]>>) {
  const items = Object.keys(links).map((id) => ({ id }))
  const indexOf = new Map(items.map(({ id }, place) => [id, place]))
  return findCircles(items, indexOf, ({ id }) => links[id])
}

it('a circle is told from its first item on, the whole way round', () => {
  expect(circles({ x: ['b'], a: ['c'], b: ['a'], c: ['b'] })).toEqual([{ first: 1, round: 'a, c, b, a' }])
  expect(circles({ a: ['a'] })).toEqual([{ first: 0, round: 'a, a' }])
})

it('of two circles through one item the first is told, and of two apart both', () => {
  expect(circles({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual([{ first: 0, round: 'a, b, a' }])
  expect(circles({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }).map(({ round }) => round)).toEqual(['a, b, a', 'c, d, c'])
})

it('what is linked twice without a way back is none, nor is a link to nothing', () => {
  expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [], e: ['unknown'] })).toEqual([])
})

it('a long way round is told by its beginning and its end', () => {
  const ids = Array.from({ length: 40 }, (_, at) => `i${at}`)
  const [found] = circles(Object.fromEntries(ids.map((id, at) => [id, [ids[(at + 1) % ids.length] ?? '']])))
  expect(found?.round.split(', ')).toHaveLength(20)
  expect(found?.round).toMatch(/^i0, i1, .*, …, i0$/)
})
