import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

describe('import', () => {
  it('takes in the published complaints by a map and gives their Pareto, once', async () => {
    const { run, write, json } = workplace()
    await run('new', 'a.shoresh')
    const map = write('map.json', { title: 'Subcategory', stage: 'Category', perMonth: 'Count' })
    const complaints = join(fixtures, 'ent-complaints.csv')
    const first = await json('import', 'a.shoresh', complaints, '--as', 'failure-points', '--map', map)
    expect(first).toMatchObject({
      rows: 26,
      imported: 26,
      duplicates: 0,
      rejected: [],
      created: { failurePoints: 26, stages: 7 },
    })
    expect(await json('import', 'a.shoresh', complaints, '--map', map)).toMatchObject({ rows: 26, imported: 0, duplicates: 26 })
    const { total, vitalFew, bars } = await json('pareto', 'a.shoresh', '--by', 'failure-point')
    expect([total, vitalFew]).toEqual([534, 10])
    const leading = bars.slice(0, 5).map(({ cumulative }: { cumulative: number }) => Number(cumulative.toFixed(2)))
    expect(leading).toEqual([21.54, 37.45, 44.76, 51.31, 57.49])
  })

  it('matches columns by name in both languages and tells every row that it leaves out', async () => {
    const { run, write, json } = workplace()
    await run('new', 'a.shoresh')
    const data = write('data.csv', 'חומרה,נקודת כשל,שלב\n3,המתנה ארוכה,מכירה\n9,חומרה שאינה קיימת,מכירה\n2,,מכירה\n')
    const result = await json('import', 'a.shoresh', data)
    expect(result).toMatchObject({ rows: 3, imported: 1, duplicates: 0 })
    expect(result.rejected.map(({ line }: { line: number }) => line)).toEqual([3, 4])
    expect(await run('import', 'a.shoresh', data)).toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('reads the numbers of a column by those of them that can be read in one way alone', async () => {
    const { run, json, write } = workplace()
    const perMonth = async (name: string, ...values: readonly string[]) => {
      await run('new', name)
      const rows = values.map((value, index) => `f${index};"${value}"`)
      await run('import', name, write('rows.csv', ['title;perMonth', ...rows].join('\n')))
      return (await json('dump', name)).failurePoints.map((point: { perMonth?: unknown }) => point.perMonth)
    }
    expect(await perMonth('a.shoresh', '1.000', '1,5', '2')).toEqual([1000, 1.5, 2])
    expect(await perMonth('b.shoresh', '1,000', '1.5', '2')).toEqual([1000, 1.5, 2])
  })

  it('rejects what can be read in two ways where the other numbers of its column contradict one another', async () => {
    const { run, json, write } = workplace()
    await run('new', 'a.shoresh')
    const table = write('rows.csv', 'title;perMonth\na;1,5\nb;2.5\nc;1,234\n')
    const { rows, imported, rejected } = await json('import', 'a.shoresh', table)
    expect([rows, imported, rejected.length, rejected[0].line]).toEqual([3, 2, 1, 4])
    expect(rejected[0].reason).toContain('1,234')
  })

  it('names what it leaves out, and how the file was read', async () => {
    const { run, json, write } = workplace()
    await run('new', 'a.shoresh')
    const report = 'sep=;\nComplaints;;\nCategory;Count;Note\nBilling;1.000;x\nDelivery;2,5;\nDelivery;1;\n;4;\nTotal;42,5;\n;;\n'
    const args = [write('rows.csv', report), '--map', write('map.json', { title: 1, perMonth: 'count' })]
    expect(await json('import', 'a.shoresh', ...args)).toMatchObject({
      rows: 4,
      imported: 2,
      duplicates: 1,
      setAside: 0,
      rejectedRows: 1,
      rejected: [{ line: 7 }],
      leftOut: [
        { line: 1, why: 'preamble' },
        { line: 2, why: 'preamble' },
        { line: 8, why: 'total' },
        { line: 9, why: 'blank' },
      ],
      read: { encoding: 'utf-8', delimiter: ';', sheet: null, headerRow: 3, dates: null, decimal: 'comma', unmapped: ['Note'] },
    })
    const { stderr } = await run('import', 'a.shoresh', ...args)
    expect(stderr).toMatch(/not imported: Note\..*Line 8: adds up.*Blank lines left out: 1\./s)
  })

  it('takes what is said of a file in place of what is found in it', async () => {
    const { run, json, write } = workplace()
    await run('new', 'a.shoresh')
    const table = write('rows.csv', 'title\tcount\nkind|x\tcount\na|b\t1,234\n')
    const told = ['--delimiter', 'tab', '--header-row', '2', '--decimal', 'comma', '--encoding', 'windows-1255']
    const map = write('map.json', { title: 'kind|x', perMonth: 'count' })
    expect(await json('import', 'a.shoresh', table, '--map', map, ...told)).toMatchObject({
      imported: 1,
      read: { encoding: 'windows-1255', delimiter: '\t', headerRow: 2, decimal: 'comma' },
    })
    expect((await json('dump', 'a.shoresh')).failurePoints).toMatchObject([{ title: 'a|b', perMonth: 1.234 }])
    expect((await run('import', 'a.shoresh', table, '--delimiter', 'tabs')).exitCode).toBe(2)
    expect((await run('import', 'a.shoresh', table, '--encoding', 'dos')).exitCode).toBe(2)
  })

  it('refuses to choose between two columns that could be one field, and names both', async () => {
    const { run, write } = workplace()
    await run('new', 'a.shoresh')
    const refused = await run('import', 'a.shoresh', write('rows.csv', 'Issue,Problem\na,b\n'))
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toMatch(/Issue.*Problem/)
  })

  it('takes cases with dates and dimensions of the team, which a chart can be by', async () => {
    const { write, run, json } = workplace()
    await run('new', 'c.shoresh')
    const data = write('cases.csv', 'Reason;When;Area\nLate;26/04/2026;North\nLate;03/04/2026;South\nLost;01/04/2026;North\n')
    const map = write('map.json', '{"title": "Reason", "on": "When", "fields": {"Region": "Area"}}')
    const given = ['import', 'c.shoresh', data, '--as', 'occurrences', '--map', map]
    expect(await json(...given, '--dry-run')).toMatchObject({ imported: 3, import: null })
    const first = await json(...given)
    expect(first).toMatchObject({ imported: 3, read: { dates: 'day-first' }, created: { failurePoints: 2, fields: 1 } })
    expect(await json(...given)).toMatchObject({ imported: 0, duplicates: 3 })
    const chart = await json('pareto', 'c.shoresh', '--by', 'field:region')
    expect(chart).toMatchObject({ by: 'field:region', bars: [{ label: 'North' }, { label: 'South' }] })
    expect(await run('pareto', 'c.shoresh', '--by', 'field:Zone', '--language', 'en')).toMatchObject({
      exitCode: 1,
      stderr: 'The file has no dimension of its own called “Zone”.\n',
    }) // 'no-such-field'
    expect(await json('imports', 'c.shoresh')).toMatchObject({
      imports: [{ code: 'IM-01', as: 'occurrences', rows: 3, imported: 3 }],
    })
    expect(await json('imports', 'c.shoresh', '--undo', 'IM-01')).toMatchObject({ occurrences: 3, items: 3, kept: [] })
    expect(await json('imports', 'c.shoresh')).toEqual({ imports: [] })
  })

  it('refuses dates that could be two days and says both; --dates says which', async () => {
    const { write, run, json } = workplace()
    await run('new', 'c.shoresh')
    const data = write('cases.csv', 'Title,Date\nLate,03/04/2026\n')
    const asked = await run('import', 'c.shoresh', data, '--as', 'occurrences', '--language', 'en')
    expect(asked.exitCode).toBe(1)
    expect(asked.stderr).toMatch(/“Date”.*2026-04-03.*2026-03-04/)
    expect(await json('import', 'c.shoresh', data, '--as', 'occurrences', '--dates', 'month-first')).toMatchObject({
      imported: 1,
    })
  })

  it('saves the rows that it rejects, to be mended and imported again, and never in place of a file', async () => {
    const { folder, write, run, json } = workplace()
    await run('new', 'c.shoresh')
    const data = write('cases.csv', 'Title;Date\nLate;2026-01-14\nLost;soon\n')
    const given = ['import', 'c.shoresh', data, '--as', 'occurrences', '--rejected', 'rejected.csv', '--language', 'en']
    expect(await json(...given)).toMatchObject({ imported: 1, rejectedRows: 1 })
    const rejected = readFileSync(join(folder, 'rejected.csv'), 'utf8')
    expect(rejected).toBe(
      '\ufeffLine in the file,Why it was not imported,Title,Date\r\n3,"Date is “soon”, which is no date.",Lost,soon\r\n',
    )
    expect(await run(...given)).toMatchObject({ exitCode: 1 })
    const mended = write('mended.csv', rejected.replace('Lost,soon', 'Lost,2026-01-15'))
    expect(await json('import', 'c.shoresh', mended, '--as', 'occurrences')).toMatchObject({ imported: 1, rejectedRows: 0 })
  })

  it('takes in as one what somebody merged in tables of this header, and says so', async () => {
    const { write, run, json } = workplace()
    const columns = ['Title', 'Date']
    const labels = [{ label: 'Late reply', becomes: 'Reply too late' }]
    const kept = { name: 'Kept', mappings: [{ id: 'm', as: 'occurrences', columns, labels }] }
    await run('load', write('kept.json', kept), 'k.shoresh')
    const data = write('cases.csv', 'Title,Date\nLate reply,2026-01-14\n')
    expect(await run('import', 'k.shoresh', data, '--as', 'occurrences', '--language', 'en')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('“Late reply” was taken in as “Reply too late”, as was decided earlier. Rows: 1.'),
    })
    expect((await json('dump', 'k.shoresh')).failurePoints).toMatchObject([{ title: 'Reply too late' }])
  })
})
