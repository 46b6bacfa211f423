import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { parseEngagement } from '../../../../../shared/engagement/parseEngagement.ts'
import { barsInput, circuitBars, matlabBars, qccBars } from '../../../../fixtures/barsEngagement.ts'
import { refusalOf, temporaryFolder, testBackend } from '../testBackend.ts'

/** A backend with this engagement open from a real file. */
async function opened(input: object) {
  const parsed = parseEngagement({ name: 'Example', ...input })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const path = join(temporaryFolder(), 'example.shoresh')
  createEngagementFile(path, parsed.engagement)
  const backend = testBackend()
  await backend.openPath(path)
  return backend.client
}

async function sample() {
  const { client } = testBackend()
  await client.files.openSample({ language: 'en' })
  return client
}

const byFailurePoint = { by: 'failure-point', language: 'en' } as const
const circuits = { ...barsInput(circuitBars) }
const rounded = (values: readonly number[]): string[] => values.map((value) => value.toFixed(2))

describe('the worked examples, from a file through the contract', () => {
  it('F5: reach 80 % exactly with three bars', async () => {
    const { pareto } = await (await opened(barsInput(qccBars))).pareto.get(byFailurePoint)
    expect(rounded(pareto.bars.map(({ cumulative }) => cumulative))).toEqual(['31.33', '58.00', '80.00', '91.00', '100.00'])
    expect(pareto).toMatchObject({ total: 300, vitalFew: 3 })
  })

  it('F8: with Miscellaneous last need four bars instead of three; by cost the first bar is another, and that is said', async () => {
    const client = await opened(circuits)
    const asIs = await client.pareto.get(byFailurePoint)
    expect(asIs.pareto.vitalFew).toBe(3)
    expect(asIs.pareto.notices).toContainEqual({
      code: 'rankings-disagree',
      params: { measure: 'cost', label: 'Oxide' },
    })
    const { pareto } = await client.pareto.get({ ...byFailurePoint, last: ['Miscellaneous'] })
    expect(rounded(pareto.bars.map(({ cumulative }) => cumulative))).toEqual([
      ...['45.16', '70.97', '77.42', '83.87', '87.10', '90.32', '100.00'],
    ])
    expect(pareto).toMatchObject({ vitalFew: 4, last: ['Miscellaneous'] })
    const byCost = await client.pareto.get({ ...byFailurePoint, measure: 'cost' })
    expect(rounded(byCost.pareto.bars.map(({ cumulative }) => cumulative))).toEqual([
      ...['50.67', '78.67', '90.00', '93.33', '95.73', '98.00', '100.00'],
    ])
    expect(byCost.pareto.notices).toContainEqual({
      code: 'rankings-disagree',
      params: { measure: 'count', label: 'Contamination' },
    })
  })

  it('F8: chance gives each rank what the notes say, within 1; only Contamination stands above it', async () => {
    const chance = await (await opened(circuits)).pareto.chance(byFailurePoint)
    const noted = [
      ...[[6, 10] as const, [5, 8] as const, [4, 6] as const, [3, 5] as const],
      ...[[2, 5] as const, [1, 4] as const, [0, 3] as const],
    ]
    expect(chance).toMatchObject({ cases: 31, bars: 7, estimates: true })
    expect(chance?.intervals).toHaveLength(7)
    for (const [rank, [low, high]] of noted.entries()) {
      expect(Math.abs((chance?.intervals[rank]?.low ?? -9) - low)).toBeLessThanOrEqual(1)
      expect(Math.abs((chance?.intervals[rank]?.high ?? -9) - high)).toBeLessThanOrEqual(1)
    }
    expect(chance?.intervals.filter(({ standing }) => standing === 'above').map(({ key }) => key)).toEqual(['f0'])
  })

  it('F8: by cost the ranks move', async () => {
    const { ranks, measure } = await (await opened(circuits)).pareto.ranks({ ...byFailurePoint, against: 'cost' })
    expect(measure).toBe('cost')
    expect(ranks.map(({ label, rank, otherRank }) => [label, rank, otherRank])).toEqual([
      ['Contamination', 1, 2],
      ['Oxide', 2, 1],
      ['Miscellaneous', 3, 7],
      ['Corrosion', 4, 4],
      ['Metallization', 4, 3],
      ['Doping', 6, 5],
      ['Silicon', 6, 6],
    ])
  })

  it('F16: cumulate as published', async () => {
    const { pareto } = await (await opened(barsInput(matlabBars))).pareto.get(byFailurePoint)
    expect(rounded(pareto.bars.map(({ cumulative }) => cumulative))).toEqual([
      ...['26.09', '47.83', '65.22', '76.81', '88.41', '97.10', '98.55', '100.00'],
    ])
  })
})

describe('Other', () => {
  const bars = async (other: Parameters<Awaited<ReturnType<typeof opened>>['pareto']['get']>[0]['other']) => {
    const { pareto } = await (await opened(circuits)).pareto.get({ ...byFailurePoint, other: other ?? null })
    expect(pareto.other).toEqual(other)
    return pareto.bars.map(({ label, value }) => [label, value])
  }

  it('gathers all but the largest bars, those below a percent, or those after a cumulative percent', async () => {
    const first = [
      ['Contamination', 14],
      ['Oxide', 8],
    ]
    expect(await bars({ kind: 'top', bars: 2 })).toEqual([...first, ['Other', 9]])
    expect(await bars({ kind: 'minimum-percent', percent: 9 })).toEqual([...first, ['Miscellaneous', 3], ['Other', 6]])
    expect(await bars({ kind: 'cumulative-percent', percent: 70 })).toEqual([...first, ['Other', 9]])
    expect(await bars({ kind: 'cumulative-percent', percent: 71 })).toEqual([...first, ['Miscellaneous', 3], ['Other', 6]])
  })
})

describe('a chart divided by a second dimension', () => {
  it('has rows that sum to its bars, and keeps the largest of many series', async () => {
    const client = await sample()
    const query = { by: 'root-cause', measure: 'severity', language: 'en' } as const
    const { pareto } = await client.pareto.get(query)
    const split = await client.pareto.split({ ...query, second: 'stage', series: 4 })
    expect(split.pareto.bars).toEqual(pareto.bars)
    expect(split.second).toBe('stage')
    expect(split.series.filter(({ kind }) => kind === 'item')).toHaveLength(3)
    expect(split.series.map(({ kind }) => kind)).toContain('other')
    for (const [row, bar] of pareto.bars.entries()) {
      expect(split.values[row]?.reduce((sum, value) => sum + value, 0)).toBeCloseTo(bar.value, 6)
    }
    const all = await client.pareto.split({ ...query, second: 'stage', series: 24 })
    expect(all.series.map(({ kind }) => kind)).not.toContain('other')
  })

  it('stays within the bars gone into', async () => {
    const client = await sample()
    const within = [{ by: 'category' as const, key: 'process' }]
    const query = { by: 'root-cause' as const, language: 'en' as const, within }
    const { pareto } = await client.pareto.get(query)
    const split = await client.pareto.split({ ...query, second: 'channel' })
    expect(split.pareto.total).toBeCloseTo(pareto.total, 9)
    expect(split.values.flat().reduce((sum, value) => sum + value, 0)).toBeCloseTo(pareto.total, 6)
  })
})

describe('two periods', () => {
  const twoMonths = {
    failurePoints: ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() })),
    occurrences: [
      { failurePoint: 'a', on: '2026-01-10', count: 10 },
      { failurePoint: 'b', on: '2026-01-12', count: 4 },
      { failurePoint: 'b', on: '2026-02-12', count: 9 },
      { failurePoint: 'c', on: '2026-02-13', count: 3 },
    ],
  }
  const january = { from: '2026-01-01', to: '2026-01-31' }
  const february = { secondFrom: '2026-02-01', secondTo: '2026-02-28' }

  it('stand on one order and one scale, zeros included', async () => {
    const answer = await (await opened(twoMonths)).pareto.periods({ ...byFailurePoint, ...january, ...february })
    expect(answer.periods).toEqual([january, { from: '2026-02-01', to: '2026-02-28' }])
    expect(answer.aligned.bars.map(({ label }) => label)).toEqual(['A', 'B', 'C'])
    const [first = [], second = []] = answer.aligned.values
    expect(first.map((value) => Math.round((value * 31) / 30.4375))).toEqual([10, 4, 0])
    expect(second.map((value) => Math.round((value * 28) / 30.4375))).toEqual([0, 9, 3])
    expect(answer.aligned.largest).toBe(first[0])
    expect(answer.pareto.total).toBe(answer.aligned.totals[0])
  })

  it('are counted by a volume where both have it, without what is estimated, and by months where one lacks it', async () => {
    const volumes = [
      { month: '2026-01', value: 1000, unit: 'orders' },
      { month: '2026-02', value: 1200, unit: 'orders' },
      { month: '2026-01', value: 5, unit: 'calls' },
    ]
    const estimated = { id: 'd', title: 'D', perMonth: 40 }
    const client = await opened({ ...twoMonths, failurePoints: [...twoMonths.failurePoints, estimated], volumes })
    const asked = { ...byFailurePoint, ...january, ...february }
    const { pareto, aligned, exposures } = await client.pareto.periods({ ...asked, volume: 'orders' })
    expect(aligned.bars.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D'])
    expect(aligned.values.map((values) => values.map((value) => Number(value.toFixed(9))))).toEqual([
      [10, 4, 0, 0],
      [0, 7.5, 2.5, 0],
    ])
    expect([pareto.counted.failurePoints, ...aligned.totals.map((total) => total.toFixed(9))]).toEqual([
      3,
      '14.000000000',
      '10.000000000',
    ])
    expect(aligned.largest).toBeCloseTo(10, 9)
    expect([exposures.isSecondBefore, exposures.before.volume, exposures.after.volume]).toEqual([false, 1000, 1200])
    const byMonth = await client.pareto.periods(asked)
    const lacking = await client.pareto.periods({ ...asked, volume: 'calls' })
    expect(lacking.aligned).toEqual(byMonth.aligned)
    expect(lacking.exposures.volumes[1]?.after).toEqual({ kind: 'missing', month: '2026-02' })
    expect(byMonth.aligned.values[0]?.[3]).toBe(0)
    expect(byMonth.aligned.bars[0]?.label).toBe('D')
  })

  it('tell the earlier of the two as before, whichever is the chart’s own', async () => {
    const volumes = [
      { month: '2026-01', value: 1000 },
      { month: '2026-02', value: 1200 },
    ]
    const [own, second] = [
      { from: '2026-02-01', to: '2026-02-28' },
      { secondFrom: january.from, secondTo: january.to },
    ]
    const client = await opened({ ...twoMonths, volumes })
    const { aligned, exposures } = await client.pareto.periods({ ...byFailurePoint, ...own, ...second, volume: '' })
    expect([exposures.isSecondBefore, exposures.before.volume, exposures.after.volume]).toEqual([true, 1000, 1200])
    expect(aligned.totals.map((total) => Number(total.toFixed(9)))).toEqual([10, 14])
  })

  it('gather the same bars into Other', async () => {
    const other = { kind: 'top', bars: 1 } as const
    const answer = await (await opened(twoMonths)).pareto.periods({ ...byFailurePoint, ...january, ...february, other })
    expect(answer.aligned.bars.map(({ key }) => key)).toEqual(['a', 'other'])
    expect(Math.round(((answer.aligned.values[1]?.[1] ?? 0) * 28) / 30.4375)).toBe(12)
  })

  it('are refused when the second ends before it starts', async () => {
    const reversed = { secondFrom: '2026-02-28', secondTo: '2026-02-01' }
    const refused = await refusalOf((await opened(twoMonths)).pareto.periods({ ...byFailurePoint, ...january, ...reversed }))
    expect(refused.code).toBe('period-order')
  })
})

describe('the months of a period', () => {
  it('say which lies outside what chance explains', async () => {
    const counts = [20, 22, 18, 61, 20, 21]
    const client = await opened({
      failurePoints: [{ id: 'a', title: 'A' }],
      occurrences: counts.map((count, month) => ({ failurePoint: 'a', on: `2026-0${month + 1}-15`, count })),
    })
    const { chart, period } = await client.pareto.months({})
    expect(period).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(chart?.points.filter(({ outside }) => outside).map(({ month }) => month)).toEqual(['2026-04'])
    const part = await client.pareto.months({ from: '2026-01-01', to: '2026-03-31' })
    expect(part.chart?.points.map(({ count }) => count)).toEqual([20, 22, 18])
  })

  it('are none without occurrences', async () => {
    expect(await (await opened(circuits)).pareto.months({})).toEqual({ chart: null, period: null })
  })
})

describe('charts by unit and by promise', () => {
  const keys = ({ pareto }: { readonly pareto: { readonly bars: readonly { readonly key: string }[] } }) =>
    pareto.bars.map(({ key }) => key)

  it('follow a root cause to another unit and a failure point to another promise', async () => {
    const client = await opened({
      ...barsInput([{ label: 'a', perMonth: 3 }]),
      units: ['u', 'v'].map((id) => ({ id, name: id })),
      promises: ['p', 'q'].map((id) => ({ id, text: id })),
    })
    const by = async (dimension: 'unit' | 'promise') => keys(await client.pareto.get({ by: dimension, language: 'en' }))
    expect([await by('unit'), await by('promise')]).toEqual([
      ['u', 'v', 'unassigned'],
      ['p', 'q', 'unassigned'],
    ])
    await client.lists.rootCauses.update({ id: 'r0', patch: { unit: 'v' } })
    await client.lists.promises.update({ id: 'q', patch: { failurePoints: ['f0'] } })
    expect([await by('unit'), await by('promise')]).toEqual([
      ['v', 'u'],
      ['q', 'p'],
    ])
    await client.lists.promises.create({ text: 'r', failurePoints: ['f0'] })
    expect((await client.pareto.get({ by: 'promise', language: 'en' })).pareto.bars.map(({ value }) => value)).toEqual([
      1.5, 1.5, 0,
    ])
  })
})

describe('degenerate charts', () => {
  const cases: readonly (readonly [name: string, bars: Parameters<typeof barsInput>[0]])[] = [
    ['none', []],
    ['one bar', [{ label: 'only', perMonth: 3 }]],
    ['all zero', ['a', 'b'].map((label) => ({ label, perMonth: 0 }))],
    ['all equal', ['a', 'b', 'c', 'd'].map((label) => ({ label, perMonth: 7 }))],
    ['very small and very large', [1e-12, 1e12].map((perMonth) => ({ label: String(perMonth), perMonth }))],
    ['very small', [1e-12, 3e-12].map((perMonth) => ({ label: String(perMonth), perMonth }))],
  ]

  it.each(cases)('%s: every answer is made of numbers', async (_name, bars) => {
    const client = await opened(barsInput(bars))
    const answers = [
      await client.pareto.get(byFailurePoint),
      await client.pareto.split({ ...byFailurePoint, second: 'category' }),
      await client.pareto.chance(byFailurePoint),
      await client.pareto.ranks({ ...byFailurePoint, against: 'cost' }),
      await client.pareto.periods({ ...byFailurePoint, secondFrom: '2026-01-01', secondTo: '2026-01-31' }),
    ]
    const numbers: number[] = []
    JSON.stringify(answers, (_key, value: unknown) => {
      if (typeof value === 'number') numbers.push(value)
      return value
    })
    expect(numbers.every(Number.isFinite)).toBe(true)
    expect(answers).toHaveLength(5)
  })
})
