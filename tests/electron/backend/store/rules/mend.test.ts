import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { loadEngagementFile } from '../../../../../electron/backend/engagement/loadEngagementFile.ts'
import { mendFile } from '../../../../../electron/backend/store/rules/mendFile.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import { mendWords } from '../../../../../shared/i18n/mendWords.ts'
import { breakFile, mendableShapes, stuckShapes } from '../../../../fixtures/brokenFiles.ts'
import { createTestFile, dump, label, open, refusalOf, type TestFile } from '../../../../fixtures/engagementFiles.ts'

function brokenFile(statements: readonly string[]): TestFile {
  const broken = createTestFile()
  breakFile(broken.path, ...statements)
  return broken
}

/** Every cell of every list and of the settings, texts as their bytes. */
function cellsOf(path: string): unknown {
  const connection = new Database(path, { readonly: true })
  try {
    return ['engagement', ...Object.values(storedLists).flatMap(({ tables }) => tables)].map((table) => {
      const columns = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
      const cells = columns.map((name) => `CASE typeof("${name}") WHEN 'text' THEN hex("${name}") ELSE quote("${name}") END`)
      return connection
        .prepare(`SELECT ${cells.join(', ')} FROM "${table}" ORDER BY 1, 2, 3`)
        .raw()
        .all()
    })
  } finally {
    connection.close()
  }
}

describe('a file that breaks a rule', () => {
  it.each(mendableShapes)('$name: is told, opens for viewing, is mended, and loads again', async ({ codes, statements }) => {
    const broken = brokenFile(statements)
    const before = cellsOf(broken.path)
    const file = await open(broken)
    try {
      expect(file.problems.first.map(({ code }) => code)).toEqual(codes)
      expect(file.problems).toMatchObject({ count: codes.length, stuck: 0 })
      expect(file.readOnly).toBe(true)
      expect(await refusalOf(() => file.write(label, 'test', () => undefined))).toBe('breaks-rules')
      file.mend(label, 'test', (transaction) => mendFile(transaction, mendWords('en')))
      expect(file.problems.count).toBe(0)
      expect(file.readOnly).toBe(false)
      const cells = cellsOf(broken.path)
      if (file.undo('test') !== null) {
        expect(cellsOf(broken.path)).toEqual(before)
        expect(file.readOnly).toBe(true)
        expect(await refusalOf(() => file.write(label, 'test', () => undefined))).toBe('breaks-rules')
        file.redo('test')
        expect(file.readOnly).toBe(false)
      } else expect(cells).toEqual(before)
      expect(cellsOf(broken.path)).toEqual(cells)
      const mended = dump(file)
      const loaded = loadEngagementFile(join(broken.folder, 'again.shoresh'), {
        rest: { ...mended, occurrences: [] },
        rows: () => mended.occurrences ?? [],
      })
      expect(loaded).toMatchObject({ ok: true })
    } finally {
      file.close()
    }
    const again = await open(broken)
    expect(again.problems.count).toBe(0)
    again.close()
  })

  it.each(stuckShapes)('$name: is told, and stays as it is', async ({ codes, statements }) => {
    const file = await open(brokenFile(statements))
    try {
      expect(file.problems.first.map(({ code }) => code)).toEqual(codes)
      expect(file.problems.stuck).toBe(codes.length)
      const before = dump(file)
      expect(await refusalOf(() => file.mend(label, 'test', (transaction) => mendFile(transaction, mendWords('en'))))).toBe(
        'not-mended',
      )
      expect(dump(file)).toEqual(before)
      expect(file.readOnly).toBe(true)
    } finally {
      file.close()
    }
  })
})
