import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../../../../fixtures/workbookFile.ts'
import { exportedText, sendTable, testBackend } from '../testBackend.ts'

async function empty() {
  const backend = testBackend()
  await backend.client.files.create({ name: 'Call centre', language: 'en' })
  return backend
}

/** A workbook whose stage is merged over its two rows. */
function mergedWorkbook(): Uint8Array<ArrayBuffer> {
  const path = join(temporaryFolder(), 'merged.xlsx')
  const lines = [['Title', 'Stage'], ['Late reply', 'Desk'], ['Lost parcel']]
  const rows = lines.map((cells, at) => textRow(at + 1, cells)).join('')
  const part = `<?xml version="1.0"?>\n<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`
  writeWorkbook(path, { sheets: [{ name: 'Complaints', rows: part }] })
  return new Uint8Array(readFileSync(path))
}

const map = { title: 'Why', on: 'When', cost: 'Cost' }
const asked = { as: 'occurrences', map, language: 'en' } as const

describe('an import that is only tried', () => {
  const text = 'Why,When,Cost,Region\nLate reply,14/01/2026,"1,250",North\nLost,soon,7,\n,15/01/2026,1,South\n'

  it('says what each row becomes and which are rejected, and writes nothing', async () => {
    const { client } = await empty()
    const before = await exportedText(client)
    const handle = await sendTable(client, text)
    const trial = await client.importing.trial({ ...asked, handle, ownFields: [{ name: 'Region', column: 'Region' }] })
    expect(trial.first).toEqual([{ line: 2, values: { title: 'Late reply', on: '2026-01-14', cost: 1250 }, own: ['North'] }])
    expect(trial).toMatchObject({ rows: 3, imported: 1, duplicates: 0, setAside: 0, rejectedRows: 2 })
    expect(trial.rejected).toEqual([
      { line: 3, reason: 'Date is “soon”, which is no date.' },
      { line: 4, reason: 'The title is empty.' },
    ])
    expect(await exportedText(client)).toBe(before)
  })

  it('tells which rows are here already', async () => {
    const { client } = await empty()
    await client.importing.run({ ...asked, handle: await sendTable(client, text) })
    const more = `${text}Lost,16/01/2026,3,\n`
    const trial = await client.importing.trial({ ...asked, handle: await sendTable(client, more) })
    expect(trial).toMatchObject({ rows: 4, imported: 1, duplicates: 1, rejectedRows: 2 })
  })

  it('refuses what the import would refuse', async () => {
    const { client } = await empty()
    const handle = await sendTable(client, 'Why,When,Cost\nLate,01/02/2026,1\n')
    await expect(client.importing.trial({ ...asked, handle })).rejects.toMatchObject({ data: { code: 'dates-open' } })
  })

  it('shows an estimate, and what a wide table counts together', async () => {
    const { client } = await empty()
    const points = await client.importing.trial({
      as: 'failure-points',
      map: { title: 'Title', perMonth: 'A month' },
      handle: await sendTable(client, 'Title,A month\nLate reply,8–12–20\n'),
    })
    expect(points.first).toEqual([{ line: 2, values: { title: 'Late reply', perMonth: '8–12–20' }, own: [] }])
    const wide = await client.importing.trial({
      as: 'occurrences',
      map: { title: 'Topic' },
      handle: await sendTable(client, 'Topic,January 2026,February 2026\nLate reply,31,28\n'),
    })
    expect(wide.first).toEqual([{ line: 2, values: { title: 'Late reply', count: 59 }, own: [] }])
  })
})

describe('a table of survey answers', () => {
  it('is known by its touchpoints and scores, in both languages', async () => {
    const { client } = await empty()
    const kindOf = async (text: string) => (await client.importing.preview({ handle: await sendTable(client, text) })).as
    expect(await kindOf('נקודת מגע,שלב,תאריך,ציון\nאתר,קנייה,2026-01-14,9\n')).toBe('answers')
    expect(await kindOf('Touchpoint,Date,Score\nSite,2026-01-14,9\n')).toBe('answers')
    expect(await kindOf('Month,Value\n2026-01,900\n')).toBe('volumes')
  })
})

describe('how a file is read', () => {
  it('is as somebody says: encoding, delimiter and header, and is kept with the import', async () => {
    const { client } = await empty()
    const words = Buffer.from([0xe0, 0xe9, 0xe7, 0xe5, 0xf8])
    const table = Buffer.concat([Buffer.from('x;y\nWhy|When;\n'), words, Buffer.from('|2026-01-14\n')])
    const handle = await sendTable(client, table)
    const cut = { encoding: 'windows-1252', delimiter: '|', headerLine: 2 } as const
    const seen = await client.importing.preview({ handle, ...cut })
    expect(seen.read).toMatchObject({ encoding: 'windows-1252', delimiter: '|', headerRow: 2 })
    expect([seen.columns, seen.rows]).toEqual([['Why', 'When;'], [['àéçåø', '2026-01-14']]])
    const hebrew = await client.importing.preview({ handle, ...cut, encoding: 'windows-1255' })
    expect(hebrew.rows).toEqual([['איחור', '2026-01-14']])
    await client.importing.run({
      handle,
      ...cut,
      encoding: 'windows-1255',
      as: 'occurrences',
      map: { title: 'Why', on: 'When;' },
    })
    const [kept] = await client.importing.list()
    expect(kept?.reading).toMatchObject({ encoding: 'windows-1255', delimiter: '|', headerRow: 2 })
  })

  it('fills merged cells down where somebody asks for it, and again in the next table of the same header', async () => {
    const { client } = await empty()
    const openFile = () => sendTable(client, mergedWorkbook(), 'merged.xlsx')
    const handle = await openFile()
    const plain = await client.importing.preview({ handle, as: 'failure-points' })
    expect(plain.rows).toEqual([['Late reply', 'Desk'], ['Lost parcel']])
    const asked = { as: 'failure-points', map: { title: 'Title', stage: 'Stage' }, fillMerged: true } as const
    expect((await client.importing.trial({ handle, ...asked })).first.map(({ values }) => values.stage)).toEqual(['Desk', 'Desk'])
    await client.importing.run({ handle, ...asked })
    expect((await client.importing.list())[0]?.reading).toMatchObject({ fillMerged: true })
    const next = await client.importing.preview({ handle: await openFile() })
    expect([next.read.fillMerged, next.rows[1]]).toEqual([true, ['Lost parcel', 'Desk']])
    const without = await client.importing.preview({ handle: await openFile(), fillMerged: false })
    expect([without.read.fillMerged, without.rows[1]]).toEqual([undefined, ['Lost parcel']])
  })
})
