import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseQuery } from '../../../../../shared/contract/lists/caseContract.ts'
import { sendTable, type TestBackend, testBackend } from '../testBackend.ts'

type Client = TestBackend['client']

const map = { title: 'Why', on: 'When', channel: 'By', stage: 'At', customer: 'Who', text: 'Words', id: 'No' }
const ownFields = [{ name: 'Region', column: 'Region' }]

const rows = [
  ['1', 'Late reply', '2026-01-14', 'phone', '', 'Dana', 'ובחשבונית השנייה חויבתי פעמיים', 'North'],
  ['2', 'Late reply', '2026-03-02', '', 'Billing', 'Dana', 'The invoice came late, again', 'South'],
  ['3', 'Lost parcel', '2026-02-10', 'mail', '', 'Noa', 'החשבונית של השליח אבדה', ''],
  ['4', 'Lost parcel', '2026-02-10', 'phone', 'Billing', '', '', 'North'],
  ['5', 'Lost parcel', '2026-02-11', 'mail', '', 'Avi', 'INVOICES lost', 'South'],
]
const table = (lines: readonly (readonly string[])[]) =>
  ['No,Why,When,By,At,Who,Words,Region', ...lines.map((line) => line.map((cell) => `"${cell}"`).join(','))].join('\n')

async function imported() {
  const backend = testBackend()
  const { client } = backend
  await client.files.create({ name: 'Cases', language: 'en' })
  const result = await importRows(client, rows)
  return { ...backend, result }
}

async function importRows(client: Client, lines: readonly (readonly string[])[]) {
  return client.importing.run({ handle: await sendTable(client, table(lines)), as: 'occurrences', map, ownFields })
}

async function found(client: Client, query: CaseQuery): Promise<readonly (string | null)[]> {
  const { total, rows: listed } = await client.case.page({ query, offset: 0, limit: 1000 })
  expect(total).toBe(listed.length)
  return listed.map(({ externalId }) => externalId)
}

async function idOf(client: Client, title: string): Promise<string> {
  const page = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
  return page.rows.find((row) => row.title === title)?.id ?? ''
}

describe('the list of cases', () => {
  it('goes from the latest to the first, of one day in the order of the file, and tells each whole', async () => {
    const { client } = await imported()
    expect(await found(client, {})).toEqual(['2', '5', '3', '4', '1'])
    const { total, rows: page } = await client.case.page({ query: {}, offset: 3, limit: 1 })
    expect(total).toBe(5)
    expect(page).toMatchObject([
      {
        on: '2026-02-10',
        failurePointTitle: 'Lost parcel',
        failurePointCode: 'FP-02',
        channel: 'phone',
        stageName: 'Billing',
        text: null,
        customer: null,
        fields: [{ value: 'North' }],
      },
    ])
  })

  it('is narrowed by failure point, days, channel, stage and own dimensions, also to what has none there', async () => {
    const { client } = await imported()
    const { fields: own } = await client.engagement.head()
    const field = own[0]?.id ?? ''
    expect(await client.case.values({ field })).toEqual([
      { value: 'North', records: 2 },
      { value: 'South', records: 2 },
    ])
    expect(await found(client, { failurePoints: [await idOf(client, 'Lost parcel')] })).toEqual(['5', '3', '4'])
    expect(await found(client, { from: '2026-02-10', to: '2026-02-10' })).toEqual(['3', '4'])
    expect(await found(client, { channels: ['phone', null] })).toEqual(['2', '4', '1'])
    expect(await found(client, { stages: [null] })).toEqual(['5', '3', '1'])
    expect(await found(client, { fields: [{ field, values: ['North'] }] })).toEqual(['4', '1'])
    expect(await found(client, { fields: [{ field, values: [null] }], channels: ['mail'] })).toEqual(['3'])
  })

  it('counts a case without a place of its own where its failure point is, as bars do', async () => {
    const { client } = await imported()
    await client.failurePoint.update({ id: await idOf(client, 'Late reply'), patch: { channel: 'branch' } })
    expect(await found(client, { channels: ['branch'] })).toEqual(['2'])
    expect(await found(client, { channels: [null] })).toEqual([])
  })

  it('is searched by the beginnings of words, in any spelling, in Hebrew also behind the letters that stand before them', async () => {
    const { client } = await imported()
    expect(await found(client, { search: 'invoice' })).toEqual(['2', '5'])
    expect(await found(client, { search: 'Late INV' })).toEqual(['2'])
    expect(await found(client, { search: 'חשבונית' })).toEqual(['3', '1'])
    expect(await found(client, { search: 'הַחֶשְׁבּוֹנִית אבדה' })).toEqual(['3'])
    expect(await found(client, { search: 'חשבונית', channels: ['phone'] })).toEqual(['1'])
    expect(await found(client, { search: '"*:( OR' })).toEqual([])
    expect(await found(client, { search: 'voice' })).toEqual([])
  })

  it('follows what is imported, changed, split, taken back, undone and done again', async () => {
    const { client, result } = await imported()
    const search = 'invoice'
    expect(await found(client, { search })).toEqual(['2', '5'])
    const more = await importRows(client, [['6', 'Late reply', '2026-02-12', '', '', '', 'no invoice at all', '']])
    expect(await found(client, { search })).toEqual(['2', '6', '5'])
    await client.importing.takeBack({ id: more.import ?? '' })
    expect(await found(client, { search })).toEqual(['2', '5'])
    await client.changes.undo()
    expect(await found(client, { search })).toEqual(['2', '6', '5'])
    await client.changes.redo()
    const split = await client.failurePoint.split({
      id: await idOf(client, 'Late reply'),
      by: { kind: 'text', words: 'invoice' },
      title: 'No invoice',
    })
    expect(await found(client, { search, failurePoints: [split.id] })).toEqual(['2'])
    await client.changes.undo()
    expect(await found(client, { search, failurePoints: [await idOf(client, 'Late reply')] })).toEqual(['2'])
    await client.importing.takeBack({ id: result.import ?? '' })
    // A split that was undone is nobody's work on the case.
    expect(await found(client, {})).toEqual([])
    await client.changes.undo()
    expect(await found(client, { search })).toEqual(['2', '5'])
  })

  it('keeps its index apart from the document and removes it with the file', async () => {
    const { client, userDataFolder } = await imported()
    await found(client, { search: 'invoice' })
    const folder = join(userDataFolder, 'case-index')
    expect(readdirSync(folder)).toHaveLength(1)
    await client.files.close()
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })
})
