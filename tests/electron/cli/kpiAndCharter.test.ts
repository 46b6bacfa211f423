import { describe, expect, it, vi } from 'vitest'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const measured = {
  name: 'Measured',
  language: 'he',
  kpis: [
    {
      id: 'k',
      name: 'Waiting',
      better: 'down',
      target: 2,
      tolerable: 5,
      readings: [
        { on: '2026-03-02', value: 4 },
        { on: '2026-03-01', value: 9 },
      ],
    },
    { id: 'none', name: 'Not read' },
  ],
  cancellations: {
    tolerablePercent: 10,
    months: [
      { month: '2026-04', closings: 0, cancelled: 0 },
      { month: '2026-03', salesperson: 'Noa', closings: 12, cancelled: 10, cashIn: 800, cashCancelled: 100 },
      { month: '2026-03', closings: 18, cancelled: 3, cashIn: 200, cashCancelled: 100 },
    ],
  },
  commitments: [
    {
      id: 'c',
      text: 'נחזור אליך בְּהֶקְדֵּם',
      how: 'by phone',
      whomToCall: 'a representative',
      readings: [
        { on: '2026-03-01', kept: 3, of: 4 },
        { on: '2026-02-01', kept: 0, of: 2 },
      ],
    },
  ],
}

describe('kpi', () => {
  it('tells each KPI, the cancellations of each month, and each salesperson against all others', async () => {
    const { loaded, json, run } = workplace()
    await loaded(measured)
    expect(await json('kpi', 'a.shoresh')).toEqual({
      kpis: [
        { id: 'k', name: 'Waiting', latest: 4, target: 2, tolerable: 5, state: 'tolerable' },
        { id: 'none', name: 'Not read', latest: null, target: null, tolerable: null, state: null },
      ],
      cancellations: {
        months: [
          { month: '2026-03', percentOfClosings: (13 / 30) * 100, percentOfCash: 20 },
          { month: '2026-04', percentOfClosings: null, percentOfCash: null },
        ],
        salespeople: [
          {
            ...{ name: 'Noa', closings: 12, cancelled: 10, percentOfClosings: (10 / 12) * 100 },
            percentOfOthers: (3 / 18) * 100,
            p: expect.closeTo(0.0005367241, 9),
          },
        ],
        tolerablePercent: 10,
      },
    })
    const hebrew = await run('kpi', 'a.shoresh')
    expect(hebrew.stdout).toContain('איש מכירות')
    expect((await run('kpi', 'a.shoresh', '--language', 'en')).stdout).toMatch(/Waiting +4 +2 +5 +tolerable/)
  })

  it('says in words that nothing is kept', async () => {
    const { loaded, run, json } = workplace()
    await loaded({ name: 'Empty', language: 'en' })
    expect((await run('kpi', 'a.shoresh')).stdout).toContain('No KPI is kept')
    expect((await run('charter', 'a.shoresh')).stdout).toContain('No commitment is kept')
    expect(await json('charter', 'a.shoresh')).toEqual({ commitments: [] })
  })
})

describe('charter', () => {
  it('tells what is missing, what is vague and where, and how often a commitment is kept', async () => {
    const { loaded, json, run } = workplace()
    await loaded(measured)
    expect(await json('charter', 'a.shoresh')).toEqual({
      commitments: [
        {
          id: 'c',
          missing: ['howMuch', 'when'],
          vague: [
            { field: 'text', text: 'בְּהֶקְדֵּם', at: 11 },
            { field: 'whomToCall', text: 'a representative', at: 0 },
          ],
          keepRate: 0.5,
        },
      ],
    })
    expect((await run('charter', 'a.shoresh', '--language', 'en')).stdout).toMatch(/CM-01.*how much, when.*50/)
  })

  it('refuses two readings of a KPI on one day in one sentence', async () => {
    const { run, write } = workplace()
    const readings = [
      { on: '2026-03-02', value: 1 },
      { on: '2026-03-01', value: 2 },
      { on: '2026-03-02', value: 3 },
    ]
    const document = { name: 'x', kpis: [{ id: 'k', name: 'Wait', readings }] }
    const { exitCode, stderr } = await run('load', write('in.json', document), 'b.shoresh')
    expect([exitCode, stderr.trim()]).toEqual([1, 'kpis[0].readings[2].on: There are two readings on 2026-03-02.'])
  })

  it('refuses more cancelled than closed in one sentence', async () => {
    const { run, write } = workplace()
    const months = [{ month: '2026-03', closings: 2, cancelled: 3 }]
    const { exitCode, stderr } = await run('load', write('in.json', { name: 'x', cancellations: { months } }), 'b.shoresh')
    expect([exitCode, stderr.trim()]).toEqual([
      1,
      'cancellations.months[0].cancelled: More was cancelled than was closed: 3 of 2.',
    ])
  })
})
