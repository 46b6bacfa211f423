import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { receiveFile } from '../../../../../renderer/page/transfer/receiveFile.ts'
import { exportedText, pasteTable, sendTable, testBackend } from '../testBackend.ts'

const complaints = readFileSync(join(import.meta.dirname, '../../../../fixtures/ent-complaints.csv'), 'utf8')
const map = { title: 'Subcategory', stage: 'Domain', touchpoint: 'Category', perMonth: 'Count' }

async function empty() {
  const backend = testBackend()
  await backend.client.files.create({ name: 'Ear, nose and throat', language: 'en' })
  return backend
}

describe('rows that are not imported', () => {
  it('are a file with the line of each and the reason, which is mended and imported again as the first was', async () => {
    const { client } = await empty()
    const text = 'Ticket,Why,When,Cost\n1,Late reply,2026-01-14,5\n2,"Lost, as ever",soon,7\n3,,2026-01-15,1\n'
    const request = { as: 'occurrences', map: { title: 'Why', on: 'When', id: 'Ticket', cost: 'Cost' }, language: 'en' } as const
    const first = await client.importing.run({ ...request, handle: await sendTable(client, text) })
    expect([first.imported, first.rejectedRows]).toEqual([1, 2])
    const saved = await client.importing.saveRejected({ handle: first.rejectedFile?.handle ?? '' })
    if (saved?.kind !== 'held') throw new Error('the file is not held for the page')
    expect(saved.file.name).toBe('table – rejected.csv')
    const rejected = await (await receiveFile(client, saved.file, 'text/csv')).text()
    expect(rejected.replace('\ufeff', '').split('\r\n')).toEqual([
      'Line in the file,Why it was not imported,Ticket,Why,When,Cost',
      '3,"Date is “soon”, which is no date.",2,"Lost, as ever",soon,7',
      '4,The title is empty.,3,,2026-01-15,1',
      '',
    ])
    const handle = await sendTable(client, rejected.replace('soon,7', '2026-01-16,7').replace('3,,', '3,No answer,'))
    const { mappedBy, as, map } = await client.importing.preview({ handle })
    expect([mappedBy, map]).toEqual(['kept', request.map])
    expect(await client.importing.run({ handle, as, map })).toMatchObject({
      imported: 2,
      duplicates: 0,
      rejectedRows: 0,
      rejectedFile: null,
    })
  })
})

describe('a column whose numbers contradict one another', () => {
  const text = 'Why,When,Cost\nLate,2026-01-14,"1,234"\nLate,2026-01-15,1.5\nLost,2026-01-16,"2,5"\n'

  it('is asked about beside what contradicts, and read as somebody who knows says', async () => {
    const { client } = await empty()
    const handle = await sendTable(client, text)
    const { questions, map: found } = await client.importing.preview({
      handle,
      as: 'occurrences',
      map: { title: 'Why', on: 'When', cost: 'Cost' },
    })
    expect(questions).toEqual([
      {
        about: 'numbers',
        column: 'Cost',
        proofs: { point: { text: '1.5', line: 3 }, comma: { text: '2,5', line: 4 } },
        numbers: [{ text: '1,234', line: 2, point: 1234, comma: 1.234 }],
      },
    ])
    const request = { handle, as: 'occurrences', map: found } as const
    expect(await client.importing.run({ ...request, openDecimal: 'comma' })).toMatchObject({ imported: 3, rejectedRows: 0 })
    const { pareto } = await client.pareto.get({ by: 'failure-point', measure: 'cost', language: 'en' })
    expect(pareto.bars.map(({ label, share }) => [label, Math.round(share * 10) / 10])).toEqual([
      ['Late', 52.2],
      ['Lost', 47.8],
    ])
  })

  it('leaves out what could be either where nobody says', async () => {
    const { client } = await empty()
    const asked = { as: 'occurrences', map: { title: 'Why', on: 'When', cost: 'Cost' }, language: 'en' } as const
    const result = await client.importing.run({ ...asked, handle: await sendTable(client, text) })
    expect(result).toMatchObject({ imported: 2, rejectedRows: 1, rejected: [{ line: 2 }] })
  })
})

describe('an import of real complaints', () => {
  it('gives the published Pareto by subcategory', async () => {
    const { client } = await empty()
    const result = await client.importing.run({ as: 'failure-points', handle: await sendTable(client, complaints), map })
    expect(result).toEqual({
      rows: 26,
      imported: 26,
      duplicates: 0,
      setAside: 0,
      rejectedRows: 0,
      rejected: [],
      leftOut: [],
      leftOutRows: 0,
      read: {
        encoding: 'utf-8',
        delimiter: ',',
        sheet: null,
        otherSheets: [],
        hiddenRows: 0,
        headerRow: 1,
        dates: null,
        decimal: null,
        unmapped: [],
      },
      created: { failurePoints: 26, stages: 3, touchpoints: 7 },
      merged: [],
      replaced: 0,
      import: expect.any(String),
      changed: [],
      changedRows: 0,
      updated: 0,
      maybeSwapped: [],
      knownElsewhere: 0,
      foreignCurrencies: [],
      rejectedFile: null,
    })
    const { pareto } = await client.pareto.get({ by: 'failure-point', language: 'en' })
    expect(pareto.total).toBe(534)
    expect(pareto.vitalFew).toBe(10)
    expect(pareto.bars.slice(0, 5).map(({ cumulative }) => cumulative.toFixed(2))).toEqual([
      '21.54',
      '37.45',
      '44.76',
      '51.31',
      '57.49',
    ])
    const byStage = await client.pareto.get({ by: 'stage', language: 'en' })
    expect(byStage.pareto.bars.map(({ label, value }) => [label, value])).toEqual([
      ['Management', 268],
      ['Relationships', 134],
      ['Clinical', 132],
    ])
    const inside = await client.pareto.get({
      by: 'failure-point',
      language: 'en',
      within: [{ by: 'stage', key: byStage.pareto.bars[0]?.key ?? '' }],
    })
    expect(inside.path.map(({ label }) => label)).toEqual(['Management'])
    expect(inside.pareto).toMatchObject({
      total: 268,
      bars: expect.arrayContaining([expect.objectContaining({ label: 'Delays', value: 115 })]),
    })
  })

  it('is one change, undone as one, after a backup', async () => {
    const { client, userDataFolder } = await empty()
    const before = await exportedText(client)
    await client.importing.run({ as: 'failure-points', handle: await sendTable(client, complaints), map })
    expect((await client.changes.history()).undo).toEqual({ key: 'failure-point.import-many', params: { count: 26 } })
    const files = readdirSync(userDataFolder, { recursive: true }).map(String)
    expect(files.filter((name) => name.endsWith('.shoresh'))).toHaveLength(1)
    await client.changes.undo()
    expect(await exportedText(client)).toEqual(before)
    expect((await client.changes.history()).undo).toBeNull()
  })

  it('imported again finds duplicates only and changes nothing', async () => {
    const { client } = await empty()
    await client.importing.run({ as: 'failure-points', handle: await sendTable(client, complaints), map })
    const before = await exportedText(client)
    const again = await client.importing.run({
      as: 'failure-points',
      handle: await sendTable(client, complaints.toUpperCase().replace('SUBCATEGORY', 'Subcategory')),
      map,
    })
    expect(again).toMatchObject({
      rows: 26,
      imported: 0,
      duplicates: 26,
      created: { failurePoints: 0, stages: 0, touchpoints: 0 },
    })
    expect(await exportedText(client)).toEqual(before)
    expect((await client.changes.history()).undo).toEqual({ key: 'failure-point.import-many', params: { count: 26 } })
  })
})

describe('an import', () => {
  it('shows beforehand what it would find', async () => {
    const { client } = await empty()
    expect(await client.importing.preview({ as: 'failure-points', handle: await sendTable(client, complaints) })).toMatchObject({
      columns: ['Domain', 'Category', 'Subcategory', 'Count'],
      map: { perMonth: 'Count' },
      rowCount: 26,
    })
    const hebrew = '\uFEFFנקודת כשל;שלב;נקודת מגע;חומרה;בחודש;עלות למקרה\nאיחור;שירות;מוקד;4;1,200;"₪ 35.50"\n'
    const { map: found } = await client.importing.preview({ as: 'failure-points', handle: await sendTable(client, hebrew) })
    const result = await client.importing.run({ as: 'failure-points', handle: await sendTable(client, hebrew), map: found })
    expect(result).toMatchObject({ imported: 1, rejected: [] })
    const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
    expect(rows).toMatchObject([
      { title: 'איחור', stageName: 'שירות', touchpointName: 'מוקד', severity: 4, perMonth: 1200, costPerCase: 35.5 },
    ])
  })

  it('takes in what it can, and tells each row that it cannot with its line, in the language asked for', async () => {
    const { client } = await empty()
    const text = 'title,touchpoint,severity\ngood,,5\n,,1\nbad,,9\nlost,Desk,\n'
    const names = { title: 'title', touchpoint: 'touchpoint', severity: 'severity' }
    const result = await client.importing.run({
      as: 'failure-points',
      handle: await sendTable(client, text),
      map: names,
      language: 'he',
    })
    expect(result).toMatchObject({ rows: 4, imported: 1 })
    expect(result.rejected.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(result.rejected.map(({ reason }) => /[א-ת]/u.test(reason))).toEqual([true, true, true])
  })

  it('of 20,000 rows is whole', async () => {
    const { client } = await empty()
    const rows = Array.from({ length: 20_000 }, (_, index) => `failure no${index},${index % 7},${index}`)
    const text = ['title,stage,count', ...rows].join('\r\n')
    const result = await client.importing.run({
      as: 'failure-points',
      handle: await sendTable(client, text),
      map: { title: 'title', stage: 'stage', perMonth: 'count' },
    })
    expect(result).toMatchObject({ imported: 20_000, created: { stages: 7 } })
    const page = await client.failurePoint.page({ query: { search: 'failure no19999' }, offset: 0, limit: 5 })
    expect(page).toMatchObject({ total: 1, totalHarm: 19_999, rows: [{ code: 'FP-20000' }] })
    await client.changes.undo()
    expect((await client.engagement.head()).counts.failurePoints).toBe(0)
  })
})

describe('rows pasted', () => {
  it('are one change, with duplicates counted and rows without a place told', async () => {
    const { client } = await empty()
    const rows = [
      { title: 'One', stage: 'Sale', touchpoint: 'Call', perMonth: 3 },
      { title: ' one ', stage: 'SALE', touchpoint: 'call' },
      { title: 'Two', touchpoint: 'Nowhere' },
      { title: 'Three', channel: 'mail' },
    ]
    const result = await client.failurePoint.createMany({ rows })
    expect(result).toMatchObject({ created: 2, duplicates: 1, rejected: [{ line: 3 }] })
    expect((await client.changes.history()).undo).toEqual({ key: 'failure-point.add-many', params: { count: 2 } })
  })

  it('come as a file when they are many, and are read as the page would read them', async () => {
    const { client } = await empty()
    const many = Array.from({ length: 600 }, (_, index) => `Row ${index}\tSale\tCall`)
    const half = 'Half \ud83d of a face\tSale'
    const table = ['Title\tStage\tTouchpoint', ...many, ' row 7 \tSALE\tcall', '\tSale', 'Two\t\tNowhere', half].join('\r\n')
    expect(await pasteTable(client, table)).toEqual({
      created: 601,
      duplicates: 1,
      replaced: 1,
      rejected: 2,
      firstRejection: { code: 'title-missing' },
    })
    expect((await client.changes.history()).undo).toEqual({ key: 'failure-point.add-many', params: { count: 601 } })
    await client.changes.undo()
    expect((await client.engagement.head()).counts).toMatchObject({ failurePoints: 0 })
  })

  it('of which none can be taken in change nothing', async () => {
    const { client } = await empty()
    expect(await pasteTable(client, 'Title\tSeverity\nOne\tterrible')).toMatchObject({ created: 0, rejected: 1 })
    expect((await client.changes.history()).undo).toBeNull()
  })

  it('more than a call carries are refused as a list', async () => {
    const { client } = await empty()
    const rows = Array.from({ length: 501 }, (_, index) => ({ title: `Row ${index}` }))
    await expect(client.failurePoint.createMany({ rows })).rejects.toThrow()
  })
})

describe('imports in the open engagement', () => {
  const cases =
    'Problem,Date,Customer,Text\nLate reply,2026-01-02,Dana,Nobody called\nLate reply,2026-03-02,Noa,\nLost parcel,2026-02-02,Dana,Where is it?\n'

  it('are listed with what became of their rows, and taken back as one change that undo takes back again', async () => {
    const { client } = await empty()
    await client.importing.run({
      as: 'occurrences',
      handle: await sendTable(client, cases),
      map: { title: 'Problem', on: 'Date', customer: 'Customer', text: 'Text' },
    })
    const [row, ...others] = await client.importing.list()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      code: 'IM-01',
      as: 'occurrences',
      rows: 3,
      imported: 3,
      duplicates: 0,
      rejected: 0,
      reading: { dates: 'year-first' },
    })
    expect(await client.importing.takeBack({ id: row?.id ?? '' })).toEqual({ occurrences: 3, items: 2, restored: 0, kept: [] })
    expect(await client.importing.list()).toEqual([])
    expect((await client.engagement.head()).counts).toMatchObject({ failurePoints: 0, occurrences: 0 })
    await client.changes.undo()
    expect((await client.engagement.head()).counts).toMatchObject({ failurePoints: 2, occurrences: 3 })
    await expect(client.importing.takeBack({ id: 'none' })).rejects.toMatchObject({ data: { code: 'no-such-import' } })
  })

  it('bring the words of customers behind each failure point, the latest first', async () => {
    const { client } = await empty()
    await client.importing.run({
      as: 'occurrences',
      handle: await sendTable(client, cases),
      map: { title: 'Problem', on: 'Date', customer: 'Customer', text: 'Text' },
    })
    const { rows } = await client.failurePoint.page({ query: { sort: { key: 'code', descending: false } }, offset: 0, limit: 10 })
    const id = rows.find(({ title }) => title === 'Late reply')?.id ?? ''
    const { total, rows: words } = await client.failurePoint.words({ id, offset: 0, limit: 1 })
    expect([total, words]).toMatchObject([2, [{ on: '2026-03-02', customer: 'Noa', text: null }]])
    expect((await client.failurePoint.words({ id, offset: 1, limit: 1 })).rows).toMatchObject([
      { on: '2026-01-02', text: 'Nobody called' },
    ])
  })
})
