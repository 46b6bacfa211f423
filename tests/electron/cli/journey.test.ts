import { describe, expect, it, vi } from 'vitest'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const twoWays = {
  name: 'Two ways',
  language: 'en',
  journeys: [{ id: 'b', name: 'Business' }],
  stages: [
    { id: 's1', name: 'Sale' },
    { id: 's2', name: 'Order', journey: 'b' },
    { id: 's3', name: 'Service' },
  ],
  touchpoints: [
    {
      id: 't3',
      name: 'Desk',
      stage: 's3',
      momentOfTruth: true,
      customerScore: 3,
      backstage: [
        { name: 'CRM', kind: 'system', score: 4 },
        { name: 'Roster', kind: 'policy', score: 8 },
      ],
      hands: ['Dana', 'Ron'],
    },
    { id: 't1', name: 'Visit', stage: 's1', organisationScore: 9, hands: ['Adviser', 'dana '] },
    { id: 't2', name: 'Portal', stage: 's2', hands: ['Robot'] },
  ],
  failurePoints: [{ id: 'f', title: 'Nobody answers', touchpoint: 't3', perMonth: 12, severity: 3 }],
}

describe('journey', () => {
  it('tells the main journey in the order of its stages, with both sides, harm and hands, and the hands with one owner', async () => {
    const { loaded, json } = workplace()
    await loaded(twoWays)
    expect(await json('journey', 'a.shoresh', '--measure', 'severity', '--one-owner', 'Adviser,DANA=Noa')).toEqual({
      journey: null,
      hands: 3,
      handOvers: 2,
      sequence: [
        { touchpoint: 't1', hand: 'Adviser' },
        { touchpoint: 't1', hand: 'dana ' },
        { touchpoint: 't3', hand: 'Dana' },
        { touchpoint: 't3', hand: 'Ron' },
      ],
      touchpoints: [
        {
          id: 't1',
          name: 'Visit',
          stage: 's1',
          customer: null,
          organisation: 9,
          weakest: null,
          gap: null,
          momentOfTruth: false,
          harm: 0,
        },
        {
          id: 't3',
          name: 'Desk',
          stage: 's3',
          customer: 3,
          organisation: 6,
          weakest: 'CRM',
          gap: 3,
          momentOfTruth: true,
          harm: 36,
        },
      ],
      // biome-ignore lint/suspicious/noThenProperty: the key is the format's, and nobody awaits it.
      then: { hands: 2, handOvers: 1 },
    })
  })

  it('tells another journey by its id, and without a what-if nothing of one', async () => {
    const { loaded, json } = workplace()
    await loaded(twoWays)
    const told = await json('journey', 'a.shoresh', '--journey', 'b')
    expect(told).toMatchObject({ journey: 'b', hands: 1, handOvers: 0, touchpoints: [{ id: 't2' }] })
    expect(told).not.toHaveProperty('then')
  })

  it('counts harm by the customers that cases name', async () => {
    const { loaded, json } = workplace()
    const occurrences = ['a', 'b', 'b'].map((customer) => ({ failurePoint: 'f', on: '2026-01-05', customer }))
    await loaded({ ...twoWays, occurrences })
    const { touchpoints } = await json('journey', 'a.shoresh', '--measure', 'customers')
    expect(touchpoints.map(({ id, harm }: { id: string; harm: number }) => [id, harm])).toEqual([
      ['t1', 0],
      // Two customers in the 31 days of January, for a month of 30.4375.
      ['t3', expect.closeTo((2 * 30.4375) / 31, 10)],
    ])
  })

  it('refuses a journey that is not there, and a what-if that names nobody who takes over', async () => {
    const { loaded, run } = workplace()
    await loaded(twoWays)
    expect(await run('journey', 'a.shoresh', '--journey', 'none', '--language', 'en')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('This file has no journey with the id “none”.'),
    })
    expect(await run('journey', 'a.shoresh', '--one-owner', 'Dana,Ron')).toMatchObject({ exitCode: 2 })
  })
})
