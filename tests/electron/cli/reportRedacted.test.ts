import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { findBrowsers } from '../../../electron/backend/reporting/pdf/findBrowsers.ts'
import { reportPartIds } from '../../../shared/model/report/reportPartIds.ts'
import { outlineOf } from '../../fixtures/pdfStructure.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { plantedDocument, plantedNames, secrets, secretsIn } from './plantedNames.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })

/** A page of A3 is about a failure point of the engagement. */
const aboutOf = (kind: string) => (kind === 'a3' ? ['--about', 'f'] : [])

const packages = ['xlsx', 'pptx', 'docx'] as const

async function reportsOf(...options: readonly string[]) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(plantedDocument))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  const made = async (format: string, kind = 'report'): Promise<string> => {
    const name = `${kind}.${format}`
    expect(await run('report', 'a.shoresh', '--out', name, '--as', kind, ...aboutOf(kind), ...options)).toMatchObject({
      exitCode: 0,
    })
    return join(folder, name)
  }
  const html = readFileSync(await made('html'), 'utf8')
  const others = new Map<string, ReadonlyMap<string, string>>()
  for (const format of packages) others.set(format, readZip(await made(format)))
  return { html, others, made }
}

/** Parts of a package in which words stand, each beside those that one opens it to read. */
const places = {
  pptx: [/^ppt\/slides\/slide/, /^ppt\/charts\/chart/, /^ppt\/embeddings\/.*!xl\/worksheets\//, /^docProps\/core\.xml$/],
  docx: [/^word\/document\.xml$/, /^word\/charts\/chart/, /^word\/embeddings\/.*!xl\/worksheets\//, /^docProps\/core\.xml$/],
  xlsx: [/^xl\/worksheets\//],
} as const

/** Alternative texts of what is drawn. */
function descriptionsIn(parts: ReadonlyMap<string, string>): string {
  return [...parts.values()].flatMap((xml) => [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text)).join(' ')
}

it('holds none of 20 names in any part of any format when redacted, nor numbers and addresses, and says so; an open one holds them all', async () => {
  const open = await reportsOf()
  expect([...open.html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(reportPartIds)
  expect(secretsIn(open.html)).toEqual(secrets)
  expect(open.html).toContain(`${plantedNames[0]}.txt`)
  expect(open.html).not.toContain('class="redacted"')
  for (const format of packages) {
    const parts = open.others.get(format) ?? new Map<string, string>()
    // Where they stand when nobody masks them: a place in which they never stood would show nothing below.
    for (const place of places[format]) {
      const there = [...parts].filter(([name]) => place.test(name)).map(([, text]) => text)
      expect([format, place, secretsIn(there.join(' ')).length > 0]).toEqual([format, place, true])
    }
    if (format !== 'xlsx') expect([format, secretsIn(descriptionsIn(parts)).length > 0]).toEqual([format, true])
  }
  const salespeople = open.html.slice(open.html.indexOf('Each salesperson'), open.html.indexOf('id="charter"'))
  expect([salespeople.includes('Salesperson A'), secretsIn(salespeople)]).toEqual([true, []])
  const { html, others, made } = await reportsOf('--redacted')
  for (const kind of ['minutes', 'charter', 'owners', 'you-said', 'a3']) {
    const page = readFileSync(await made('html', kind), 'utf8')
    expect([kind, secretsIn(page)]).toEqual([kind, []])
    expect([kind, secretsIn(readFileSync(await open.made('html', kind), 'utf8')).length > 0]).toEqual([kind, true])
  }
  expect([...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(reportPartIds)
  expect(secretsIn(html)).toEqual([])
  expect(html).not.toContain('.txt')
  expect(html).toContain('<p class="redacted">Redacted: ')
  for (const [format, parts] of others) {
    for (const [name, text] of parts) expect(secretsIn(`${name} ${text}`), `${format} ${name}`).toEqual([])
    expect([...parts.values()].join('')).toContain('Redacted: ')
  }
})

it('holds none of them in the other documents as the files that they are passed on as', async () => {
  const open = await reportsOf()
  const { made } = await reportsOf('--redacted')
  const files = [
    ...(['minutes', 'charter', 'owners', 'you-said', 'a3'] as const).map((kind) => [kind, 'docx'] as const),
    ['owners', 'xlsx'] as const,
  ]
  for (const [kind, format] of files) {
    const saidIn = (path: string) => secretsIn([...readZip(path)].map(([name, text]) => `${name} ${text}`).join(' '))
    expect([kind, format, saidIn(await open.made(format, kind)).length > 0]).toEqual([kind, format, true])
    expect([kind, format, saidIn(await made(format, kind))]).toEqual([kind, format, []])
  }
})

it.skipIf(findBrowsers().length === 0)(
  'holds none of them as PDF, in its text, its outline, its tags and its properties',
  async () => {
    const saidIn = (path: string): readonly string[] => {
      const read = (program: string, ...words: readonly string[]) => execFileSync(program, [...words], { encoding: 'utf8' })
      const told = [
        read('pdftotext', path, '-'),
        read('pdfinfo', path),
        read('pdfinfo', '-struct-text', path),
        ...outlineOf(path),
      ]
      return secretsIn(told.join(' '))
    }
    const open = await reportsOf()
    expect(saidIn(await open.made('pdf'))).toEqual(secrets)
    const { made } = await reportsOf('--redacted')
    expect(saidIn(await made('pdf'))).toEqual([])
  },
)

it('masks a name also without what stands before and after it in its field, and leaves posts as they are', async () => {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const document = {
    name: 'N',
    language: 'en',
    stages: [{ id: 's', name: 'Survey' }],
    touchpoints: [{ id: 't', name: 'Surveyor’s visit', stage: 's', hands: ['Surveyor', 'Dana Or'] }],
    failurePoints: [{ id: 'f', title: 'The site manager left; Ruth Gal, Peretz and Dana Or wait', stage: 's', perMonth: 1 }],
    fixes: [{ id: 'x', title: 'One surveyor', owner: 'Head of Sales', effects: [] }],
    commitments: [{ id: 'c', text: 'We call', whomToCall: 'Warranty desk: Ruth Gal, 03-555-0110' }],
    evidence: [{ id: 'e', source: 'employee', quote: 'It leaks', who: 'Ms Peretz, Ramat Gan' }],
    tasks: [{ id: 'k', text: 'Ask', owner: 'Site manager' }],
  }
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  expect((await run('report', 'a.shoresh', '--out', 'r.html', '--redacted')).exitCode).toBe(0)
  const html = readFileSync(join(folder, 'r.html'), 'utf8')
  expect(['Dana', 'Ruth', 'Gal', 'Peretz', 'Ramat'].filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(html))).toEqual([])
  for (const post of ['Surveyor’s visit', 'Head of Sales', 'The site manager left', 'One surveyor', 'Site manager'])
    expect(html.replaceAll('&#39;', '’')).toContain(post)
})
