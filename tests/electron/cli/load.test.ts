import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { loadEngagementFile } from '../../../electron/backend/engagement/loadEngagementFile.ts'
import { FileRollups } from '../../../electron/backend/store/rollups/FileRollups.ts'
import { readDocument } from '../../../electron/cli/base/readDocument.ts'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'
import { open } from '../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { commandLineFile, runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 120_000 })

const cli = await commandLineFile()
const failurePoints = Array.from({ length: 40 }, (_, index) => ({ id: `f${index}`, code: `FP-${index}`, title: `t${index}` }))
const stages = ['s1', 's2', 's3'].map((id) => ({ id, name: id }))

/** As `dump` writes it: every key that may be missing is missing somewhere. */
function bigDocument(count: number): string {
  const occurrences = Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    failurePoint: `f${(index * 7) % 40}`,
    on: new Date(Date.UTC(2024, 0, 1 + ((index * 31) % 1000))).toISOString().slice(0, 10),
    ...(index % 3 === 0 && { count: 1 + (index % 4) }),
    ...(index % 2 === 0 && { cost: index / 8 }),
    ...(index % 5 > 0 && { channel: ['phone', 'chat', 'דואר'][index % 3] }),
    ...(index % 4 > 0 && { stage: `s${1 + (index % 3)}` }),
    ...(index % 10 > 0 && { customer: `c${(index * 13) % 3000}` }),
    ...(index % 6 > 0 && { text: `“${'שיחה ארוכה 😀 '.repeat(1 + (index % 5))}”\n${index}` }),
  }))
  const settings = { name: 'Many', language: 'he', currency: 'ILS', severityWeights: [1, 2, 3, 4, 5] }
  const document = { format: 'shoresh-engagement', version: 1, ...settings, stages, failurePoints, occurrences }
  return `${JSON.stringify(document, null, 2)}\n`
}

describe('a document of many occurrences', () => {
  it('comes back from its file as it was, and its rollups are what SQL counts of the rows', async () => {
    const folder = temporaryFolder()
    const text = bigDocument(20_000)
    writeFileSync(join(folder, 'in.json'), text)
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...words], {
        cwd: folder,
        env: { PATH: process.env['PATH'], SHORESH_USER_DATA: join(folder, 'settings'), LC_ALL: 'C.UTF-8' },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
    expect(run('load', 'in.json', 'a.shoresh')).toMatchObject({
      status: 0,
      stderr: 'Loaded “Many” into a.shoresh: failure points: 40, root causes: 0, fixes: 0, occurrences: 20,000.\n',
    })
    expect(readdirSync(folder).toSorted()).toEqual(['a.shoresh', 'in.json', 'settings'])
    const dumped = run('dump', 'a.shoresh').stdout
    expect(dumped.length).toBe(text.length)
    expect(dumped === text).toBe(true)
    const period = { from: '2024-11-15', to: '2025-02-14' }
    expect(await tallied(join(folder, 'a.shoresh'), period)).toEqual(counted(join(folder, 'a.shoresh'), period))
  })
})

interface Period {
  readonly from: string
  readonly to: string
}

async function tallied(path: string, period: Period) {
  const file = await open({ folder: '', path, userDataFolder: temporaryFolder() }, { mode: 'read' })
  try {
    const { byFailurePoint } = FileRollups.of((work) => file.read(work)).tally(period)
    return Array.from(byFailurePoint, ([id, { cases, customers, places }]) => {
      const ofPlaces = places.map(({ stage, channel, count, cost, customers: met }) => [stage, channel, count, cost, met].join())
      return { id, cases, customers, places: ofPlaces.toSorted() }
    }).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  } finally {
    file.close()
  }
}

function counted(path: string, { from, to }: Period) {
  const connection = new Database(path, { readonly: true })
  const where = `happened_on BETWEEN '${from}' AND '${to}'`
  const sums = 'sum(coalesce(cases, 1)) AS cases, count(DISTINCT customer) AS customers'
  try {
    const wholes = connection
      .prepare<[], { id: string; cases: number; customers: number }>(
        `SELECT failure_point AS id, ${sums} FROM occurrence WHERE ${where} GROUP BY failure_point ORDER BY 1`,
      )
      .all()
    const places = connection
      .prepare<[], { id: string; stage: string; channel: string; cost: number; cases: number; customers: number }>(
        `SELECT failure_point AS id, stage, channel, total(cost) AS cost, ${sums} FROM occurrence WHERE ${where} GROUP BY 1, 2, 3`,
      )
      .all()
    return wholes.map((whole) => {
      const own = places.filter(({ id }) => id === whole.id)
      const texts = own.map(({ stage, channel, cases, cost, customers }) => [stage, channel, cases, cost, customers].join())
      return { ...whole, places: texts.toSorted() }
    })
  } finally {
    connection.close()
  }
}

type Part = Record<string, unknown>

function soundDocument() {
  return {
    name: 'Client',
    stages,
    failurePoints: failurePoints.slice(0, 3),
    occurrences: Array.from({ length: 6 }, (_, index): unknown => ({ id: `o${index}`, failurePoint: 'f1', on: '2026-03-14' })),
  } satisfies Part
}

/** Each breaks a rule of a document, in its occurrence of this number where it is about one. */
const mistakes: readonly ((document: Part & { occurrences: unknown[] }, index: number) => void)[] = [
  ...[
    { failurePoint: 'none' },
    { stage: 'none' },
    { failurePoint: 'none', stage: 'none' },
    { on: '2026-02-30' },
    { on: 3, count: -1, colour: 'red' },
    { id: 'o0' },
    { id: 'o5' },
    { text: '\ud83d' },
    { format: 1 },
  ].map((change) => (document: { occurrences: unknown[] }, index: number) => {
    document.occurrences[index] = { ...Object(document.occurrences[index]), ...change }
  }),
  (document, index) => {
    document.occurrences[index] = 'words'
  },
  (document) => Object.assign(document, { occurrences: undefined }),
  (document) => Object.assign(document, { unknown: 1, other: 2 }),
  (document) => Object.assign(document, { name: '' }),
  (document) => Object.assign(document, { version: 2 }),
  (document) => Object.assign(document, { period: { from: '2026-02-01', to: '2026-01-01' } }),
  (document) => Object.assign(document, { failurePoints: [...failurePoints.slice(0, 3), failurePoints[1]] }),
]

describe('a document with mistakes', () => {
  it('is refused for the same first problem and the same number of others, read row by row or parsed whole', () => {
    const folder = temporaryFolder()
    const planted = fc.array(fc.tuple(fc.constantFrom(...mistakes), fc.nat(5)), { minLength: 1, maxLength: 4 })
    let refused = 0
    fc.assert(
      fc.property(planted, (plants) => {
        const document = soundDocument()
        for (const [plant, index] of plants) if (Array.isArray(document.occurrences)) plant(document, index)
        const path = join(folder, `${refused}`)
        writeFileSync(`${path}.json`, JSON.stringify(document))
        const whole = parseEngagement(JSON.parse(JSON.stringify(document)))
        const { ok, ...rest } = loadEngagementFile(`${path}.shoresh`, readDocument(`${path}.json`))
        expect(ok).toBe(whole.ok)
        if (!whole.ok) expect({ ok, ...rest }).toEqual(whole)
        expect(existsSync(`${path}.shoresh`)).toBe(whole.ok)
        refused += 1
      }),
      { numRuns: 60 },
    )
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    ['bad.json', '{"name": "x",\n "occurrences": [{"failurePoint": "שלום 😀"}, {]}', 'line 2, column 48'],
    ['short.json', '\ufeff{"occurrences": [', 'line 1, column 18'],
    ['text.json', Buffer.from([0x7b, 0x22, 0xff, 0x22]), 'not text in UTF-8'],
    ['cut.json', Buffer.from('{] ש').subarray(0, -1), 'not text in UTF-8'],
  ])('is told where %s stops being one', async (name, content, words) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, name), content)
    const outcome = await runHere(['load', name, 'a.shoresh'], { settings: join(folder, 'settings'), folder })
    expect([outcome.exitCode, outcome.stdout]).toEqual([1, ''])
    expect(outcome.stderr).toContain(words)
    expect(readdirSync(folder)).toEqual([name])
  })

  it('is read with a byte order mark before it', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.json'), `\ufeff${JSON.stringify(soundDocument())}`)
    const { exitCode } = await runHere(['load', 'in.json', 'a.shoresh'], { settings: join(folder, 'settings'), folder })
    expect(exitCode).toBe(0)
    expect(readFileSync(join(folder, 'a.shoresh')).length).toBeGreaterThan(0)
  })
})
