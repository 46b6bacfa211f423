import { describe, expect, it } from 'vitest'
import { sendTable, testBackend } from '../testBackend.ts'

const table = `Why,When,By,Region
Late,2026-01-14,phone,North
Late,2026-01-15,mail,South
Late,2026-02-14,phone,South
Lost,2026-02-15,phone,North
Lost,2026-02-16,phone,
`

async function imported() {
  const { client } = testBackend()
  await client.files.create({ name: 'Regions', language: 'en' })
  const map = { title: 'Why', on: 'When', channel: 'By' }
  const handle = await sendTable(client, table)
  await client.importing.run({ handle, as: 'occurrences', map, ownFields: [{ name: 'Region', column: 'Region' }] })
  const [field] = (await client.engagement.head()).fields
  return { client, region: `field:${field?.id ?? ''}` as const }
}

const months = { from: '2026-01-01', to: '2026-01-31', secondFrom: '2026-02-01', secondTo: '2026-02-28' }
/** Cases of whole months, which a month is not. */
const cases = (perMonth: number, days: number) => Math.round((perMonth * days) / 30.4375)

describe('a dimension of the team’s own', () => {
  it('narrows a chart by any other dimension to one of its values', async () => {
    const { client, region } = await imported()
    const within = [{ by: region, key: 'South' }]
    const query = { by: 'channel', within, language: 'en', from: '2026-01-01', to: '2026-02-28' } as const
    const { pareto, path } = await client.pareto.get(query)
    expect(pareto.bars.map(({ label, value }) => [label, cases(value, 59)])).toEqual([
      ['mail', 1],
      ['phone', 1],
    ])
    expect(path.map(({ label }) => label)).toEqual(['South'])
  })

  it('narrows both of two periods', async () => {
    const { client, region } = await imported()
    const within = [{ by: region, key: 'South' }]
    const query = { by: 'failure-point', within, language: 'en', ...months } as const
    const { aligned } = await client.pareto.periods(query)
    const at = aligned.bars.findIndex(({ label }) => label === 'Late')
    expect(aligned.values.map((chart, period) => cases(chart[at] ?? 0, period === 0 ? 31 : 28))).toEqual([1, 1])
  })

  it('divides the bars of another', async () => {
    const { client, region } = await imported()
    const query = { by: 'failure-point', second: region, language: 'en', from: '2026-01-01', to: '2026-02-28' } as const
    const { series, values, pareto } = await client.pareto.split(query)
    expect(series.map(({ label }) => label)).toEqual(['North', 'South', 'Not assigned'])
    expect(pareto.bars.map(({ label }, at) => [label, values[at]?.map((value) => cases(value, 59))])).toEqual([
      ['Late', [1, 2, 0]],
      ['Lost', [1, 0, 1]],
    ])
  })
})
