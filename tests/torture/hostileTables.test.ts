import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { csvText } from '../../electron/backend/exporting/csvText.ts'
import { exportedTable } from '../../electron/backend/exporting/exportedTable.ts'
import { decodeTable, findEncoding } from '../../electron/backend/importing/decodeTable.ts'
import { previewTableJob } from '../../electron/backend/importing/tableJobKinds.ts'
import { storedLists } from '../../electron/backend/store/storedLists.ts'
import { partedFileAt } from '../../electron/backend/transfer/PartedFile.ts'
import { Workbook } from '../../electron/backend/workbook/Workbook.ts'
import { cleanText } from '../../shared/model/textRules.ts'
import { csvLine } from '../../shared/tables/csvLine.ts'
import { TableReader } from '../../shared/tables/TableReader.ts'
import { collect } from '../fixtures/collect.ts'
import { createTestFile, jobs, open } from '../fixtures/engagementFiles.ts'
import { naughtyStrings } from '../fixtures/naughtyStrings.ts'
import { withinProcessorTime } from '../fixtures/processorTime.ts'
import { takeTable } from '../fixtures/takeTable.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../fixtures/workbookFile.ts'
import { figureOfCheck } from './checks.ts'
import { ownCsvCases } from './ownCsvCases.ts'
import { tryShapes } from './Tried.ts'

/** How many tables of its own making each reader is given. */
const fuzzed = Number(process.env['SHORESH_FUZZ'] ?? 10_000)
/** Milliseconds of processor time that reading one of them may take, and one that is made to bring a reader down. */
const longestRead = { fuzzed: 1000, hostile: 10_000 }

function rowsOf(text: string): readonly (readonly string[])[] {
  const reader = new TableReader()
  const rows = [...reader.push(text), ...reader.end()]
  return [reader.columns, ...rows.map(({ cells }) => cells)]
}

it('tables of every shape that CSV takes are read as they are meant', { tags: ['H1'] }, async ({ annotate }) => {
  const { tried, broken } = await tryShapes(ownCsvCases, ({ text, rows, refused }) => {
    try {
      const found = JSON.stringify(rowsOf(text))
      return refused === undefined && found === JSON.stringify(rows) ? null : found
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === refused ? null : String(error)
    }
  })
  await annotate(`CSV cases of our own ${tried - broken.length}/${tried}`, figureOfCheck)
  expect(broken).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(40)
})

it('texts on which programs have stumbled come back from a file and a table as they went in', { tags: ['H2'] }, async ({
  annotate,
}) => {
  const texts = naughtyStrings.filter((text) => text.trim() !== '' && cleanText(text).text === text)
  const line = (text: string, at: number) => csvLine([`Kind ${at}`, '2026-01-02', text])
  const file = await open(createTestFile())
  onTestFinished(() => file.close())
  const textsIn = () => file.read((db) => [...storedLists.occurrences.each(db)].flatMap(({ text }) => text ?? []))
  const before = textsIn().length
  await takeTable(file, ['Title,Date,Text', ...texts.map(line), ''].join('\n'))
  const kept = texts.map((text) => text.normalize('NFC').trim())
  const stored = textsIn().slice(before)
  const exported = file.read((db) => [...csvText(exportedTable(db, 'occurrences', 'en'), { marked: false })].join(''))
  const other = await open(createTestFile())
  onTestFinished(() => other.close())
  const there = other.read((db) => [...storedLists.occurrences.each(db)].length)
  await takeTable(other, exported)
  const again = other.read((db) => [...storedLists.occurrences.each(db)].slice(there).flatMap(({ text }) => text ?? []))
  const held = kept.filter((text, at) => stored[at] === text && again.includes(text)).length
  await annotate(`stumbling texts unchanged through import, file, CSV and import again ${held}/${texts.length}`, figureOfCheck)
  expect(stored).toEqual(kept)
  expect(kept.filter((text) => !again.includes(text))).toEqual([])
})

it('one Hebrew table in three encodings is one text', { tags: ['H3'] }, async ({ annotate }) => {
  const text = 'כותרת,תאריך,מלל\nחיוב כפול,14/03/2026,"שילמתי פעמיים, ואיש לא חזר"\nמשלוח,15/03/2026,לא הגיע\n'
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  // The Hebrew letters of windows-1255 stand in the order of Unicode.
  const windows = Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? code : code - 0x5d0 + 0xe0
    }),
  )
  const folder = temporaryFolder()
  const { tried, broken } = await tryShapes(
    [
      ['utf-8', Buffer.from(text)],
      ['utf-16le', utf16],
      ['windows-1255', windows],
    ] as const,
    async (bytes) => {
      const path = join(folder, 'table.csv')
      writeFileSync(path, bytes)
      const file = partedFileAt(path)
      const found = (await collect(decodeTable(file, await findEncoding(file)))).join('')
      return found === text ? null : found
    },
  )
  await annotate(`encodings of one Hebrew table read alike ${tried - broken.length}/${tried}`, figureOfCheck)
  expect(broken).toEqual([])
})

it('tables made to bring a reader down are read or refused in time', { tags: ['H4'], timeout: 120_000 }, async ({ annotate }) => {
  const folder = temporaryFolder()
  const shapes: readonly (readonly [string, string])[] = [
    ['a cell of 10 MB', `title,text\na,${'x'.repeat(10_000_000)}\n`],
    ['a million columns', `${Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join()}\n`],
    ['a million rows', `title,date\n${'late,2026-01-02\n'.repeat(1_000_000)}`],
    ['quotes alone', `title\n${'"'.repeat(5_000_001)}`],
    ['a million quotes that open', `title\n${'"open\n'.repeat(1_000_001)}`],
  ]
  let longest = 0
  const { tried, broken } = await tryShapes(shapes, async (text) => {
    const path = join(folder, 'table.csv')
    writeFileSync(path, text)
    const known = { titles: [], mappings: [], fields: [] }
    const { result, took } = await withinProcessorTime(longestRead.hostile, (signal) =>
      jobs.run(previewTableJob, { path, name: 'table.csv', asked: {}, known }, { signal }).then(
        () => null,
        (error: unknown) => (error instanceof Error && 'code' in error ? null : String(error)),
      ),
    )
    longest = Math.max(longest, took)
    return result
  })
  await annotate(
    `hostile CSV ${tried - broken.length}/${tried}, the longest ${Math.round(longest)} ms of processor time, each in 512 MB`,
    figureOfCheck,
  )
  expect(broken).toEqual([])
})

it('what reads a table can be killed at any moment, and the file it is for is as it was', {
  tags: ['H6'],
  timeout: 120_000,
}, async ({ annotate }) => {
  const path = join(temporaryFolder(), 'table.csv')
  writeFileSync(path, `title,date\n${'late,2026-01-02\n'.repeat(300_000)}`)
  const file = await open(createTestFile())
  onTestFinished(() => file.close())
  const version = file.dataVersion
  const known = { titles: [], mappings: [], fields: [] }
  const rounds = Array.from({ length: 50 }, (_, at) => [`round ${at}`, at * 4] as const)
  let killed = 0
  const { tried, broken } = await tryShapes(rounds, async (moment) => {
    const stop = new AbortController()
    const run = jobs.run(previewTableJob, { path, name: 'table.csv', asked: {}, known }, { signal: stop.signal })
    setTimeout(() => stop.abort(), moment)
    await run.catch(() => {
      killed += 1
    })
    return file.dataVersion === version && file.read((db) => storedLists.failurePoints.read(db).length) > 0 ? null : 'changed'
  })
  await annotate(`readers ended ${killed}, file and program untouched ${tried - broken.length}/${tried}`, figureOfCheck)
  expect(broken).toEqual([])
  expect(killed).toBeGreaterThan(0)
})

it('no text brings the readers of tables down or holds them up', { tags: ['H12'], timeout: 300_000 }, async ({ annotate }) => {
  const letters = fc.constantFrom(...'",;|\t\r\n\0 aא1.-=\ufeff\u200f\ud800', '""', '"\n', 'Total', '14/03/2026', '1,200.5')
  const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''))
  const seed = Number(process.env['SHORESH_SEED'] ?? Date.now() % 1_000_000)
  let longest = 0
  fc.assert(
    fc.property(text, (table) => {
      const began = process.threadCpuUsage()
      try {
        rowsOf(table)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error
      }
      const { user, system } = process.threadCpuUsage(began)
      longest = Math.max(longest, (user + system) / 1000)
      return longest < longestRead.fuzzed
    }),
    { numRuns: fuzzed, seed },
  )
  const path = join(temporaryFolder(), 'table.xlsx')
  const cells = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(cells, async (rows) => {
      writeWorkbook(path, { sheets: [{ name: 'A', rows: rows.map((row, at) => textRow(at + 1, row)).join('') }] })
      const workbook = await Workbook.open(path, 'table.xlsx')
      try {
        const { sheet } = await workbook.choose(undefined)
        for await (const _ of workbook.rows(sheet));
      } finally {
        workbook.close()
      }
    }),
    { numRuns: Math.ceil(fuzzed / 20), seed },
  )
  await annotate(
    `CSV of ${fuzzed} random shapes and ${Math.ceil(fuzzed / 20)} workbooks: 0 crashes, the longest ${longest.toFixed(1)} ms of processor time, seed ${seed}`,
    figureOfCheck,
  )
})
