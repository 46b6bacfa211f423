import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handOverMarks } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { countHands, handSequence, withOneOwner } from '../../../../shared/analysis/journey/journeyHands.ts'

const way = [
  { id: 't1', hands: ['Adviser'] },
  { id: 't2', hands: [] },
  { id: 't3', hands: ['adviser', 'Clerk'] },
  { id: 't4', hands: ['Bookkeeper'] },
]

it('numbers each passing on of a customer along the way, within a touchpoint and between two', () => {
  const marks = handOverMarks(way)
  expect(marks.get('t1')).toEqual({ before: null, hands: [{ name: 'Adviser', after: null }] })
  expect(marks.get('t3')?.before).toBeNull()
  expect(marks.get('t3')?.hands[1]).toEqual({
    name: 'Clerk',
    after: { number: 1, from: 'adviser', to: 'Clerk', passes: null, repeats: null },
  })
  expect(marks.get('t4')?.before).toEqual({ number: 2, from: 'Clerk', to: 'Bookkeeper', passes: null, repeats: null })
})

it('tells what passes at a hand-over by the name in the file, whoever takes its place', () => {
  const told = [
    { id: 't1', hands: ['Adviser'] },
    { id: 't2', hands: ['Clerk'], handOvers: [{ hand: 'clerk', passes: 'The offer', repeats: 'The address' }] },
  ]
  const passed = { passes: 'The offer', repeats: 'The address' }
  expect(handOverMarks(told).get('t2')?.before).toEqual({ number: 1, from: 'Adviser', to: 'Clerk', ...passed })
  expect(handOverMarks(told, [{ names: ['Clerk'], owner: 'Ruth' }]).get('t2')?.before).toMatchObject({ to: 'Ruth', ...passed })
})

it('has no hand-over left where one owner takes all', () => {
  const marks = handOverMarks(way, [{ names: ['Adviser', 'Clerk', 'Bookkeeper'], owner: 'Ruth' }])
  expect(
    [...marks.values()].flatMap(({ before, hands }) => [before, ...hands.map(({ after }) => after)]).filter(Boolean),
  ).toEqual([])
})

it('marks as many as the count of the same journey says, with any owners', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D')
  const touchpoints = fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 8 })
  const owners = fc.array(fc.record({ names: fc.array(name, { minLength: 1, maxLength: 3 }), owner: name }), { maxLength: 2 })
  fc.assert(
    fc.property(touchpoints, owners, (lists, taken) => {
      const journey = lists.map((hands, at) => ({ id: `t${at}`, hands }))
      const marks = [...handOverMarks(journey, taken).values()]
      const numbers = marks.flatMap(({ before, hands }) =>
        [before, ...hands.map(({ after }) => after)].flatMap((one) => one?.number ?? []),
      )
      const { handOvers } = countHands(withOneOwner(handSequence(journey), taken))
      expect(numbers).toEqual(Array.from({ length: handOvers }, (_, at) => at + 1))
    }),
  )
})
