import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { samplePath } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })

async function sample(language: string) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  expect((await run('load', samplePath(language), 'a.shoresh')).exitCode).toBe(0)
  return { folder, run }
}

describe('a page of A3', () => {
  it.each([
    ['en', 'FP-34'],
    ['he', 'FP-34'],
  ])('is one page, on its side, about a failure point: %s', async (language, about) => {
    const { folder, run } = await sample(language)
    const asked = ['--as', 'a3', '--about', about]
    expect(await run('report', 'a.shoresh', '--out', 'p.pdf', ...asked)).toMatchObject({ exitCode: 0 })
    const told = execFileSync('pdfinfo', [join(folder, 'p.pdf')], { encoding: 'utf8' })
    expect(told).toMatch(/Pages: +1\n/)
    expect(told).toMatch(/Page size: +119\d(?:\.\d+)? x 84\d(?:\.\d+)? pts \(A3\)/)
  })

  it('stays one page with a trace and names longer than a page', async () => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
    const long = 'A name that goes on and on '.repeat(11).trim()
    const numbers = Array.from({ length: 60 }, (_, number) => number)
    const document = {
      name: 'Long',
      language: 'en',
      failurePoints: [{ id: 'f', title: long, description: `${long} ${long}`, perMonth: 3 }],
      rootCauses: numbers.map((number) => ({ id: `r${number}`, title: `${number} ${long}`, category: 'process' })),
      traces: [{ failurePoint: 'f', cause: { causes: numbers.map((number) => ({ title: long, rootCause: `r${number}` })) } }],
      fixes: numbers.map((number) => ({
        ...{ id: `x${number}`, title: `${number} ${long}`, owner: 'Somebody of the team' },
        effects: [{ rootCause: `r${number}`, effectiveness: 0.5 }],
      })),
      evidence: numbers.map((number) => ({ id: `e${number}`, source: 'survey', quote: long, about: [{ failurePoint: 'f' }] })),
    }
    writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
    expect(await run('load', 'in.json', 'a.shoresh')).toMatchObject({ exitCode: 0 })
    expect(await run('report', 'a.shoresh', '--out', 'p.pdf', '--as', 'a3', '--about', 'f')).toMatchObject({ exitCode: 0 })
    expect(execFileSync('pdfinfo', [join(folder, 'p.pdf')], { encoding: 'utf8' })).toMatch(/Pages: +1\n/)
  })

  it('tells of a failure point its causes, and the fixes that act on them, and of nothing else', async () => {
    const { folder, run } = await sample('en')
    expect(await run('report', 'a.shoresh', '--out', 'p.html', '--as', 'a3', '--about', 'fp-34')).toMatchObject({ exitCode: 0 })
    const html = readFileSync(join(folder, 'p.html'), 'utf8')
    expect([...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(['now', 'causes', 'fixes', 'agreed'])
    expect(html).toContain('The rep absorbs other people&#39;s errors')
    expect(html).toContain('FX-12')
    expect(html).not.toContain('FP-30')
  })

  it('tells of a unit what lands there and what is born there', async () => {
    const { folder, run } = await sample('en')
    const { units } = JSON.parse(readFileSync(samplePath('en'), 'utf8'))
    const name: string = units[0].name
    expect(await run('report', 'a.shoresh', '--out', 'p.pdf', '--as', 'a3', '--about', name.toUpperCase())).toMatchObject({
      exitCode: 0,
    })
    expect(execFileSync('pdfinfo', [join(folder, 'p.pdf')], { encoding: 'utf8' })).toMatch(/Pages: +1\n/)
  })

  it('is refused in one sentence for what is not there, and as wrong use for nothing', async () => {
    const { folder, run } = await sample('en')
    const refused = 'no-such-subject'
    expect(await run('report', 'a.shoresh', '--out', 'p.html', '--as', 'a3', '--about', 'FP-999'), refused).toMatchObject({
      exitCode: 1,
      stderr: 'There is no failure point and no unit “FP-999” that a page could be about.\n',
    })
    expect((await run('report', 'a.shoresh', '--out', 'p.html', '--as', 'a3')).exitCode).toBe(2)
    expect(existsSync(join(folder, 'p.html'))).toBe(false)
  })
})
