import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { reportPartIds } from '../../../shared/model/report/reportPartIds.ts'
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

it('holds none of 20 names in any part of any format when redacted, nor numbers and addresses, and says so; an open one holds them all', async () => {
  const open = await reportsOf()
  expect([...open.html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(reportPartIds)
  expect(secretsIn(open.html)).toEqual(secrets)
  expect(open.html).toContain(`${plantedNames[0]}.txt`)
  expect(open.html).not.toContain('class="redacted"')
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
