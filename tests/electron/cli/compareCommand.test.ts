import { describe, expect, it, vi } from 'vitest'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const january = '2026-01-01..2026-01-31'
const february = '2026-02-01..2026-02-28'

const shop = {
  name: 'shop',
  language: 'en',
  stages: ['order', 'deliver', 'return'].map((name) => ({ id: name, name })),
  units: [{ id: 'depot', name: 'Depot' }],
  promises: [{ id: 'fast', text: 'Tomorrow', failurePoints: ['late'] }],
  rootCauses: [
    { id: 'a', title: 'a', category: 'process', unit: 'depot' },
    { id: 'b', title: 'b', category: 'systems' },
  ],
  failurePoints: [
    { id: 'late', title: 'late', stage: 'deliver' },
    { id: 'rude', title: 'rude', stage: 'order', perMonth: 5 },
  ],
  traces: [{ failurePoint: 'late', cause: { causes: [{ rootCause: 'a' }, { rootCause: 'b' }] } }],
  occurrences: [
    { failurePoint: 'late', on: '2026-01-10', count: 31 },
    { failurePoint: 'late', on: '2026-02-10', count: 5 },
    { failurePoint: 'late', on: '2026-02-11', count: 4, stage: 'order' },
  ],
  volumes: [
    { month: '2026-01', value: 1000 },
    { month: '2026-02', value: 290 },
  ],
}

describe('compare', () => {
  it('sets two periods side by side per month in the order of before, zero bars kept, and tests rates and shares', async () => {
    const { loaded, json } = workplace()
    await loaded(shop)
    const { before, after, bars, totalRateP, verdict, ...others } = await json(
      ...['compare', 'a.shoresh', '--before', january, '--after', february, '--by', 'stage'],
    )
    expect(others).toEqual({})
    const months = (days: number) => days / 30.4375
    expect(before).toEqual({
      ...{ from: '2026-01-01', to: '2026-01-31', months: months(31), cases: 31 },
      total: expect.closeTo(31 / months(31) + 5, 9),
    })
    expect(after).toMatchObject({ cases: 9, total: expect.closeTo(9 / months(28) + 5, 9) })
    expect(bars.map(({ key, beforeCases, afterCases }: never) => [key, beforeCases, afterCases])).toEqual([
      ['deliver', 31, 5],
      ['order', 0, 4],
      ['return', 0, 0],
    ])
    expect(Object.keys(bars[0])).toEqual([
      'key',
      'label',
      'before',
      'after',
      'beforeCases',
      'afterCases',
      'rateP',
      'shareP',
      'adjustedP',
    ])
    expect(bars[1]).toMatchObject({ before: 5, after: expect.closeTo(4 / months(28) + 5, 9) })
    expect(bars[0].adjustedP).toBeCloseTo(bars[0].rateP * 2, 12)
    expect(bars[1].rateP).toBeCloseTo((28 / 59) ** 4, 9)
    // Of 40 cases 9 fall into February, so four of one stage all do with this likelihood; nothing is as unlikely.
    expect(bars[1].shareP).toBeCloseTo((9 * 8 * 7 * 6) / (40 * 39 * 38 * 37), 9)
    expect([bars[2].rateP, bars[2].shareP, bars[2].adjustedP]).toEqual([null, null, null])
    expect(totalRateP).toBeLessThan(0.005)
    expect(verdict).toContain('does not tell what caused')
  })

  it('takes rates per volume when asked, and refuses where a month has none', async () => {
    const { loaded, json, run } = workplace()
    await loaded(shop)
    const words = ['compare', 'a.shoresh', '--before', january, '--by', 'category', '--per-volume', '--after']
    const { before, after, totalRateP } = await json(...words, february)
    expect([before.volume, after.volume]).toEqual([1000, 290])
    expect(totalRateP).toBeCloseTo(1, 1)
    const { exitCode, stdout, stderr } = await run(...words, '2026-02-01..2026-03-01')
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('2026-03')
  })

  it('tests nothing where cases are shared by several causes, or where the periods overlap', async () => {
    const { loaded, json } = workplace()
    await loaded(shop)
    const byCause = await json(...['compare', 'a.shoresh', '--before', january, '--after', february, '--by', 'root-cause'])
    expect(byCause.bars.map(({ key, beforeCases, rateP }: never) => [key, beforeCases, rateP])).toEqual([
      ['a', 15.5, null],
      ['b', 15.5, null],
      ['untraced', 0, null],
    ])
    expect(byCause.totalRateP).not.toBeNull()
    const overlapping = '2026-01-31..2026-02-28'
    const same = await json(...['compare', 'a.shoresh', '--before', january, '--after', overlapping, '--by', 'stage'])
    expect([same.totalRateP, ...same.bars.flatMap(({ rateP, shareP, adjustedP }: never) => [rateP, shareP, adjustedP])]).toEqual(
      Array.from({ length: 10 }, () => null),
    )
    expect(same.verdict).toContain('in common')
  })

  it('is by the unit where causes are born, and by promise, with what belongs to neither last', async () => {
    const { loaded, json } = workplace()
    await loaded(shop)
    const barsBy = async (by: string) => {
      const { bars } = await json('compare', 'a.shoresh', '--before', january, '--after', february, '--by', by)
      return bars.map(({ key, beforeCases, afterCases }: never) => [key, beforeCases, afterCases])
    }
    expect(await barsBy('unit')).toEqual([
      ['depot', 15.5, 4.5],
      ['unassigned', 15.5, 4.5],
      ['untraced', 0, 0],
    ])
    expect(await barsBy('promise')).toEqual([
      ['fast', 31, 9],
      ['unassigned', 0, 0],
    ])
  })

  it('is a table with its verdict in the language asked for, and wrong use without a period', async () => {
    const { loaded, run } = workplace()
    await loaded(shop)
    const words = ['compare', 'a.shoresh', '--before', january, '--by', 'stage', '--language', 'he', '--after']
    expect((await run(...words, february)).stdout).toContain('אינה מגלה מה גרם לשינוי')
    for (const wrong of ['2026-02', '2026-02-28..2026-02-01', '']) expect((await run(...words, wrong)).exitCode).toBe(2)
  })
})
