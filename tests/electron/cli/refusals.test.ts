import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { commandLineFile, type Outcome, runHere, runShoresh } from './runShoresh.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const base = {
  name: 'Client',
  failurePoints: [
    { id: 'f1', title: 'Waits' },
    { id: 'f2', title: 'Called twice' },
  ],
  rootCauses: [
    { id: 'r1', title: 'No owner', category: 'structure' },
    { id: 'r2', title: 'Old system', category: 'systems' },
  ],
  fixes: [
    { id: 'x1', title: 'One owner', effects: [{ rootCause: 'r1', effectiveness: 0.5 }] },
    { id: 'x2', title: 'New system', effects: [] },
  ],
}
const [firstFix, secondFix] = base.fixes
const trace = (cause: object) => ({ ...base, traces: [{ failurePoint: 'f1', cause }] })

/** Each must be refused with this path in the sentence. */
const badEngagements: readonly (readonly [what: string, path: string, content: unknown])[] = [
  ['an unknown key at the top', 'fixs', { ...base, fixs: [] }],
  [
    'an unknown key deep inside',
    'failurePoints[1].sevrity',
    { ...base, failurePoints: [base.failurePoints[0], { id: 'f2', title: 'x', sevrity: 2 }] },
  ],
  [
    'shares that do not sum',
    'traces[0].cause.causes',
    trace({
      causes: [
        { rootCause: 'r1', share: 0.5 },
        { rootCause: 'r2', share: 0.6 },
      ],
    }),
  ],
  [
    'some shares given and some not',
    'traces[0].cause.causes[1]',
    trace({ causes: [{ rootCause: 'r1', share: 0.5 }, { rootCause: 'r2' }] }),
  ],
  ['a share on the root', 'traces[0].cause', trace({ share: 1, rootCause: 'r1' })],
  [
    'a share under together',
    'traces[0].cause.causes[0]',
    trace({
      join: 'together',
      causes: [
        { rootCause: 'r1', share: 0.5 },
        { rootCause: 'r2', share: 0.5 },
      ],
    }),
  ],
  ['a root cause with causes', 'traces[0].cause', trace({ rootCause: 'r1', causes: [{}] })],
  [
    'a root cause twice under together',
    'traces[0].cause',
    trace({ join: 'together', causes: [{ rootCause: 'r1' }, { rootCause: 'r1' }] }),
  ],
  [
    'a cycle in requires',
    'fixes[',
    {
      ...base,
      fixes: [
        { ...firstFix, requires: ['x2'] },
        { ...secondFix, requires: ['x1'] },
      ],
    },
  ],
  ['requiring what is excluded', 'fixes[', { ...base, fixes: [{ ...firstFix, requires: ['x2'], excludes: ['x2'] }, secondFix] }],
  ['a negative number', 'failurePoints[0].perMonth', { ...base, failurePoints: [{ id: 'f1', title: 'x', perMonth: -1 }] }],
  [
    'an effect on a root cause that does not exist',
    'fixes[0].effects[0].rootCause',
    { ...base, fixes: [{ id: 'x1', title: 'x', effects: [{ rootCause: 'r9', effectiveness: 0.5 }] }] },
  ],
  [
    'two effects on one root cause',
    'fixes[0].effects[1]',
    {
      ...base,
      fixes: [
        {
          id: 'x1',
          title: 'x',
          effects: [
            { rootCause: 'r1', effectiveness: 0.5 },
            { rootCause: 'r1', effectiveness: 0.2 },
          ],
        },
      ],
    },
  ],
  [
    'an effectiveness above 1',
    'fixes[0].effects[0].effectiveness',
    { ...base, fixes: [{ id: 'x1', title: 'x', effects: [{ rootCause: 'r1', effectiveness: 1.5 }] }] },
  ],
  [
    'an estimate in the wrong order',
    'failurePoints[0].perMonth',
    { ...base, failurePoints: [{ id: 'f1', title: 'x', perMonth: [5, 3, 9] }] },
  ],
  [
    'a duplicate id',
    'failurePoints[1]',
    {
      ...base,
      failurePoints: [
        { id: 'f1', title: 'x' },
        { id: 'f1', title: 'y' },
      ],
    },
  ],
  [
    'two traces of one failure point',
    'traces[1]',
    {
      ...base,
      traces: [
        { failurePoint: 'f1', cause: {} },
        { failurePoint: 'f1', cause: {} },
      ],
    },
  ],
  ['a severity of 6', 'failurePoints[0].severity', { ...base, failurePoints: [{ id: 'f1', title: 'x', severity: 6 }] }],
  ['a title that is missing', 'failurePoints[0].title', { ...base, failurePoints: [{ id: 'f1' }] }],
  ['a day that does not exist', 'occurrences[0].on', { ...base, occurrences: [{ failurePoint: 'f1', on: '2026-02-30' }] }],
  [
    'a stage that contradicts the touchpoint',
    'failurePoints[0]',
    {
      ...base,
      stages: [
        { id: 's1', name: 'a' },
        { id: 's2', name: 'b' },
      ],
      touchpoints: [{ id: 't', name: 't', stage: 's1' }],
      failurePoints: [{ id: 'f1', title: 'x', touchpoint: 't', stage: 's2' }],
    },
  ],
  [
    'a category that does not exist',
    'rootCauses[0].category',
    { ...base, rootCauses: [{ id: 'r1', title: 'x', category: 'nope' }] },
  ],
  ['a newer version', 'version', { ...base, version: 2 }],
  ['another format', 'format', { ...base, format: 'something-else' }],
  ['a list for a document', '', []],
  ['text that is not JSON', 'line 2', '{\n "name": x }'],
  ['half of a surrogate pair', 'stages[0].id', '{ "name": "x", "stages": [{ "id": "\\ud83d", "name": "y" }] }'],
  ['half of a surrogate pair in a key', 'fixes[0]', '{ "name": "x", "fixes": [{ "\\udc00": 1 }] }'],
  [
    'a kind that is none, with as many of the kinds there are as fit whole',
    'expectation-setting, proactive-update, software, information-access, …',
    { ...base, fixes: [{ ...firstFix, kind: 'magic' }] },
  ],
]

function manyFailurePoints(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: `Failure point ${index}` }))
}

function expectOneSentence({ exitCode, stdout, stderr }: Outcome): void {
  expect([exitCode, stdout]).toEqual([1, ''])
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.length).toBeLessThan(300)
  expect(lines[0]?.length).toBeGreaterThan(15)
  expect(stderr).not.toMatch(/\bat .*\.ts:\d|node_modules|Error:/)
}

describe('a document that breaks a rule', () => {
  it('is refused in one sentence with its path and leaves no file', async () => {
    const folder = temporaryFolder()
    const settings = join(folder, 'settings')
    let refused = 0
    for (const [index, [what, path, content]] of badEngagements.entries()) {
      const file = join(folder, `${index}.json`)
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      const target = join(folder, `${index}.shoresh`)
      const outcome = await runHere(['load', file, target], { settings })
      expectOneSentence(outcome)
      expect(outcome.stderr, what).toContain(path)
      expect(existsSync(target)).toBe(false)
      refused += 1
    }
    expect(readdirSync(folder).filter((name) => name.includes('.shoresh'))).toEqual([])
    const hebrew = await runShoresh(['load', join(folder, '0.json'), 'x.shoresh', '--json'], { settings, locale: 'he_IL.UTF-8' })
    expectOneSentence(hebrew)
    expect(hebrew.stderr).toMatch(/[א-ת]/)
    console.log(`bad documents: ${refused}/${badEngagements.length} refused in one sentence, 0 files made`)
  })
})

describe('a file that cannot be opened', () => {
  it('is told what it is in one sentence and stays as it is', async () => {
    const folder = temporaryFolder()
    const settings = join(folder, 'settings')
    const run = (...words: readonly string[]) => runShoresh(words, { settings, folder })
    writeFileSync(join(folder, 'in.json'), JSON.stringify(base))
    await run('load', 'in.json', 'good.shoresh')
    const good = readFileSync(join(folder, 'good.shoresh'))
    const put = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(folder, name), bytes)
      return name
    }
    const damaged = Buffer.from(good)
    damaged.fill(0xa5, 2 * 4096, 6 * 4096)
    const newer = Buffer.from(good)
    newer.writeUInt32BE(99, 60)
    const foreign = new Database(join(folder, 'foreign.shoresh'))
    foreign.exec('CREATE TABLE x (y)')
    foreign.close()
    mkdirSync(join(folder, 'folder.shoresh'))
    const cases = [
      [put('text.shoresh', 'hello'), 'not a Shoresh engagement'],
      [put('empty.shoresh', ''), 'not a Shoresh engagement'],
      [put('short.shoresh', good.subarray(0, 3000)), 'damaged'],
      [put('damaged.shoresh', damaged), 'damaged'],
      [put('newer.shoresh', newer), 'newer'],
      ['foreign.shoresh', 'not a Shoresh engagement'],
      ['folder.shoresh', 'not a file'],
      ['nowhere.shoresh', 'not found'],
    ] as const
    const others = [['dump'], ['pareto', '--by', 'stage'], ['plan'], ['import', 'in.json'], ['serve', '--no-open']] as const
    let refused = 0
    for (const [index, [name, sentence]] of cases.entries()) {
      const path = join(folder, name)
      const before = existsSync(path) && name !== 'folder.shoresh' ? readFileSync(path) : undefined
      const [command = 'dump', ...rest] = others[index % others.length] ?? []
      for (const words of [
        ['check', name],
        [command, name, ...rest],
      ]) {
        const outcome = await run(...words)
        expectOneSentence(outcome)
        expect(outcome.stderr, words.join(' ')).toContain(sentence)
        refused += 1
      }
      if (before !== undefined) expect(readFileSync(path).equals(before)).toBe(true)
    }
    console.log(`bad files: ${refused}/${cases.length * 2} refused in one sentence, every byte as it was`)
    expect(readdirSync(folder).filter((name) => /journal|wal|tmp|lock/.test(name))).toEqual([])
  })

  it('is neither made nor read where no file can stand', async () => {
    const folder = temporaryFolder()
    const settings = join(folder, 'settings')
    writeFileSync(join(folder, 'plain'), 'text')
    const run = (...words: readonly string[]) => runHere(words, { settings, folder })
    for (const [file, reason] of [
      [join('plain', 'x.shoresh'), 'The folder for “x.shoresh” does not exist.'],
      [`${'ש'.repeat(150)}.shoresh`, 'is too long for this disk'],
    ] as const) {
      const outcome = await run('new', file)
      expectOneSentence(outcome)
      expect(outcome.stderr).toContain(reason)
    }
    symlinkSync('loop', join(folder, 'loop'))
    truncateSync(join(folder, 'plain'), 600_000_000)
    await run('new', 'a.shoresh')
    for (const [file, reason] of [
      [join('plain', 'x'), 'was not found'],
      ['long '.repeat(60), 'is too long for this disk'],
      ['loop', 'is not a file that can be opened'],
    ] as const) {
      for (const words of [
        ['dump', file],
        ['load', file, 'b.shoresh'],
        ['import', 'a.shoresh', file],
      ]) {
        const outcome = await run(...words)
        expectOneSentence(outcome)
        expect(outcome.stderr, words.join(' ')).toContain(reason)
      }
    }
    expect((await run('import', 'a.shoresh', 'plain')).stderr).toContain('“plain” is larger than 536 MB')
    for (const made of ['loop', 'a.shoresh']) rmSync(join(folder, made))
    expect(readdirSync(folder).filter((name) => name !== 'settings')).toEqual(['plain'])
  })

  it('is refused when the answer cannot be written, not when nobody reads on', async () => {
    const folder = temporaryFolder()
    const environment = { PATH: process.env['PATH'], SHORESH_USER_DATA: join(folder, 'settings') }
    const cli = await commandLineFile()
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ name: 'x', failurePoints: manyFailurePoints(5000) }))
    await runHere(['load', 'a.json', 'a.shoresh'], { settings: join(folder, 'settings'), folder })
    const shell = (end: string) =>
      spawnSync('bash', ['--norc', '-c', `set -o pipefail; "${process.execPath}" "${cli}" dump a.shoresh ${end}`], {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
      })
    const full = shell('> /dev/full')
    expect([full.status, full.stderr]).toEqual([1, 'The answer could not be written to where it was to go.\n'])
    expect(shell('| head -c 10')).toMatchObject({ status: 0, stdout: '{\n  "forma', stderr: '' })
  })

  it('is made also when nobody reads the messages, and when they cannot be written', async () => {
    const folder = temporaryFolder()
    const environment = { PATH: process.env['PATH'], SHORESH_USER_DATA: join(folder, 'settings') }
    const cli = await commandLineFile()
    const shell = (file: string, end: string) =>
      spawnSync('bash', ['--norc', '-c', `set -o pipefail; "${process.execPath}" "${cli}" new ${file} ${end}`], {
        cwd: folder,
        env: environment,
      }).status
    expect([shell('a.shoresh', '2>&1 | exec true'), shell('b.shoresh', '2> /dev/full')]).toEqual([0, 0])
    expect(readdirSync(folder).filter((name) => name !== 'settings')).toEqual(['a.shoresh', 'b.shoresh'])
  })

  it('can be read and made by an account without a home', async () => {
    const folder = temporaryFolder()
    const temporary = temporaryFolder()
    writeFileSync(join(folder, 'plain'), 'text')
    for (const words of [
      ['new', 'a.shoresh'],
      ['dump', 'a.shoresh'],
      ['check', 'a.shoresh'],
    ]) {
      const { exitCode } = await runShoresh(words, { settings: join(folder, 'plain', 'nowhere'), folder, temporary })
      expect([words[0], exitCode]).toEqual([words[0], 0])
    }
    expect(readdirSync(temporary)).toEqual([])
  })

  it('can be read when it is read-only and not written', async () => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runShoresh(words, { settings: join(folder, 'settings'), folder })
    writeFileSync(join(folder, 'in.json'), JSON.stringify(base))
    writeFileSync(join(folder, 'data.csv'), 'title\nNew one\n')
    await run('load', 'in.json', 'a.shoresh')
    chmodSync(join(folder, 'a.shoresh'), 0o444)
    const before = readFileSync(join(folder, 'a.shoresh'))
    expect((await run('dump', 'a.shoresh')).exitCode).toBe(0)
    const refused = await run('import', 'a.shoresh', 'data.csv')
    expectOneSentence(refused)
    expect(refused.stderr).toContain('can only be viewed')
    expect(readFileSync(join(folder, 'a.shoresh')).equals(before)).toBe(true)
  })
})
