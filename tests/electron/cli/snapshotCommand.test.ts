import { expect, it, vi } from 'vitest'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 180_000 })

const february = '2026-02-01..2026-02-28'
const shop = {
  name: 'shop',
  language: 'en',
  period: { from: '2026-01-01', to: '2026-01-31' },
  stages: ['order', 'deliver'].map((name) => ({ id: name, name })),
  fields: [{ id: 'region', name: 'Region' }],
  failurePoints: [
    { id: 'late', title: 'late', stage: 'deliver', costPerCase: 3 },
    { id: 'rude', title: 'rude', stage: 'order', perMonth: 5 },
  ],
  evidence: [
    {
      ...{ id: 'heard', source: 'employee', quote: 'We are told last', file: { name: 'a.txt', data: 'aGVhcmQ=' } },
      about: [{ failurePoint: 'late', stance: 'for' }],
    },
  ],
  occurrences: [
    { failurePoint: 'late', on: '2026-01-10', count: 31, customer: 'a' },
    { failurePoint: 'late', on: '2026-02-10', count: 5, cost: 7 },
    { failurePoint: 'late', on: '2026-02-11', count: 4, stage: 'order' },
  ],
}

it('freezes an engagement, compares it as its period by id and by name in any measure, and survives a dump', async () => {
  const { loaded, json, run, write } = workplace()
  await loaded(shop)
  const taken = await json('snapshot', 'a.shoresh', '--name', 'First review')
  expect(taken).toMatchObject({ name: 'First review', period: shop.period })
  for (const measure of ['count', 'cost', 'customers']) {
    const words = ['compare', 'a.shoresh', '--by', 'stage', '--measure', measure, '--after', february, '--before']
    const ofPeriod = await json(...words, '2026-01-01..2026-01-31')
    expect(await json(...words, taken.id)).toEqual(ofPeriod)
    expect(await json(...words, ' first  REVIEW')).toEqual(ofPeriod)
  }
  const dumped = await run('dump', 'a.shoresh')
  const { snapshots, occurrences } = JSON.parse(dumped.stdout)
  expect(snapshots[0].engagement.counts).toEqual([
    { failurePoint: 'late', cases: 31, customers: 1, places: [{ count: 31, countWithoutCost: 31, customers: 1 }] },
  ])
  expect(snapshots[0].engagement).not.toHaveProperty('occurrences')
  expect(snapshots[0].engagement.evidence).toMatchObject([{ id: 'heard', quote: 'We are told last' }])
  expect(snapshots[0].engagement.evidence[0]).not.toHaveProperty('file')
  expect(occurrences).toHaveLength(3)
  await run('load', write('again.json', dumped.stdout), 'b.shoresh')
  expect((await run('dump', 'b.shoresh')).stdout).toBe(dumped.stdout)
})

it('refuses a name of two, of none and an empty one in one sentence, and freezes an empty engagement', async () => {
  const { json, run } = workplace()
  await run('new', 'a.shoresh', '--language', 'en')
  await json('snapshot', 'a.shoresh', '--name', 'twice')
  const { id } = await json('snapshot', 'a.shoresh', '--name', 'twice')
  const asked = ['compare', 'a.shoresh', '--by', 'stage', '--language', 'en', '--after', february, '--before']
  const told = async (name: string, ...others: readonly string[]) => {
    const { exitCode, stdout, stderr } = await run(...asked, name, ...others)
    expect([stdout, stderr.trim().split('\n').length]).toEqual(['', exitCode === 2 ? 2 : 1])
    return `${exitCode} ${stderr}`
  }
  expect(await told('twice')).toContain(`1 Several snapshots are called “twice”; give the id of one:`)
  expect(await told('never')).toContain('1 There is no snapshot “never”')
  for (const wrong of ['', '2026-02', '2026-02-28..2026-02-01']) expect(await told(wrong)).toMatch(/^2 /u)
  expect((await run('snapshot', 'a.shoresh', '--name', ' ')).exitCode).toBe(2)
  const { before, totalRateP, verdict } = await json(...asked, id)
  expect(before).toEqual({ from: null, to: null, months: null, total: 0, cases: 0 })
  expect([totalRateP, verdict]).toEqual([null, 'No case was counted in either period, so there is nothing to compare.'])
})
