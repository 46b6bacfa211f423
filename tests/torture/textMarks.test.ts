import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { readSources } from '../../build/shape/sourceFiles.ts'
import { toFileName } from '../../electron/backend/services/files/freeFileName.ts'
import { createReadExecutor, StatementCache } from '../../electron/backend/store/base/executor.ts'
import { scanTexts } from '../../electron/backend/store/rules/scanTexts.ts'
import { storedLists } from '../../electron/backend/store/storedLists.ts'
import { withoutControls } from '../../electron/cli/base/withoutControls.ts'
import { label, title } from '../../shared/model/lists/values.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { figureOfCheck } from './checks.ts'
import { tryShapes } from './Tried.ts'

/** Embeddings, overrides and isolates: what turns round the text after it. */
const turningMarks = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069']
const noCharacters = ['\0', '\ud800', '\udbff', '\udc00', '\udfff']

function loading(folder: string, name: string) {
  const document = { format: 'shoresh-engagement', version: 1, name: 'A', failurePoints: [{ id: 'f', title: name }] }
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  return runHere(['load', 'in.json', 'out.shoresh'], { settings: folder, folder })
}

/** The cells of a file in which something stands that no name may hold. */
function badCellsOf(path: string): readonly string[] {
  const connection = new Database(path, { readonly: true })
  const db = createReadExecutor(new StatementCache(connection))
  const tables = Object.values(storedLists).flatMap((list) => list.tables)
  const bad = tables.flatMap((table) => [...scanTexts(db, table)].map(({ column }) => `${table}.${column}`))
  connection.close()
  return bad
}

describe('a mark that turns round what stands beside it', () => {
  it('is refused in a name, and is in no file name and no line of a terminal', { tags: ['H8'] }, async ({ annotate }) => {
    const folder = temporaryFolder()
    const { tried, broken } = await tryShapes(
      turningMarks.map((mark) => [`U+${mark.charCodeAt(0).toString(16)}`, mark] as const),
      async (mark) => {
        const name = `invoice${mark}fdp.exe`
        if (label.safeParse(name).success || title.safeParse(name).success) return 'taken as a name'
        if (toFileName(name).includes(mark)) return 'in a file name'
        // Isolates set a name apart in our own sentences; a name that holds one is refused before.
        if (mark < '\u2066' && withoutControls(name).includes(mark)) return 'in a line of the terminal'
        const { exitCode, stderr } = await loading(folder, name)
        return exitCode === 1 && !stderr.includes(mark) ? null : `loaded: ${stderr}`
      },
    )
    await annotate(`turning marks refused and shown nowhere ${tried - broken.length}/${tried}`, figureOfCheck)
    expect(broken).toEqual([])
  })

  it('stands nowhere in our own sources as itself', { tags: ['H8'] }, async ({ annotate }) => {
    const sources = readSources(projectFolder)
    const marked = sources.filter(({ text }) => turningMarks.some((mark) => text.includes(mark))).map(({ path }) => path)
    await annotate(`raw in ${marked.length} of ${sources.length} sources`, figureOfCheck)
    expect(sources.length).toBeGreaterThan(300)
    expect(marked).toEqual([])
  })
})

describe('a NUL or half of a character', () => {
  it('is refused in a document, counted and replaced in a table, and stored nowhere', { tags: ['H13'] }, async ({ annotate }) => {
    const file = createTestFile()
    const { folder, userDataFolder } = file
    const places = [(bad: string) => `${bad}start`, (bad: string) => `mid${bad}dle`, (bad: string) => `end${bad}`]
    const { tried, broken } = await tryShapes(
      noCharacters.flatMap((bad) => places.map((place, at) => [`${JSON.stringify(bad)} at ${at}`, place(bad)] as const)),
      async (text) => {
        const { exitCode, stderr } = await loading(temporaryFolder(), text)
        return exitCode === 1 && stderr.startsWith('failurePoints[0].title:') ? null : `${exitCode}: ${stderr}`
      },
    )
    // Zeros are few among the letters of a text that is no UTF-16.
    const whole = Array.from({ length: 60 }, (_, at) => `Whole ${at},1\n`)
    writeFileSync(join(folder, 'in.csv'), ['title,severity\n', 'Wa\0its,3\n', 'Cal\u202els,2\n', ...whole].join(''))
    const { stdout } = await runHere(['import', file.path, 'in.csv', '--json'], { settings: userDataFolder, folder })
    const { imported, replaced } = JSON.parse(stdout)
    const stored = badCellsOf(file.path)
    await annotate(
      `NUL and halves refused ${tried - broken.length}/${tried}, ${replaced} replaced and counted in a table, ${stored.length} stored`,
      figureOfCheck,
    )
    expect(broken).toEqual([])
    expect({ imported, replaced }).toEqual({ imported: 62, replaced: 2 })
    expect(stored).toEqual([])
    expect(readFileSync(file.path).includes(Buffer.from('Wa\0its'))).toBe(false)
  })
})
