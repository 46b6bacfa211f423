import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })

const days = ['2026-01-10', '2026-01-20', '2026-02-10', '2026-03-05']
const document = {
  name: 'Office',
  language: 'en',
  failurePoints: [{ id: 'f', title: 'Late' }],
  rootCauses: [{ id: 'r', title: 'Nobody plans', category: 'process' }],
  traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
  occurrences: days.map((on) => ({ failurePoint: 'f', on })),
}

async function loaded(given: object = document) {
  const folder = temporaryFolder()
  const passing: (string | null)[] = []
  const run = (...words: readonly string[]) =>
    runHere(words, { settings: join(folder, 'settings'), folder }, (text) => passing.push(text))
  writeFileSync(join(folder, 'in.json'), JSON.stringify(given))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  return { folder, run, passing }
}

describe('before and after in a report', () => {
  it('stands for the two periods that were asked for, in words, figures and tests', async () => {
    const { folder, run } = await loaded()
    const asked = ['--before', '2026-01-01..2026-01-31', '--after', '2026-03-31..2026-02-01']
    expect(await run('report', 'a.shoresh', '--out', 'r.html', ...asked)).toMatchObject({ exitCode: 0 })
    const html = readFileSync(join(folder, 'r.html'), 'utf8')
    expect(html).toMatch(/Cases a month by root cause: 1 Jan 2026 – 31 Jan 2026 and 1 Feb 2026 – 31 Mar 2026/)
    const row = /Nobody plans<\/bdi><\/td>((?:<td[^>]*>[^<]*<\/td>)+)/.exec(
      html.slice(html.indexOf('Cases a month by root cause')),
    )
    expect((row?.[1] ?? '').replace(/<[^>]*>/g, ' ').trim()).toMatch(/^1\.96 +1\.03 +2 +2 /)
  })

  it('is counted by the volume, with what became of it, or refused in one sentence where a month of it is missing', async () => {
    const volumes = [
      { month: '2026-01', value: 1000, unit: 'orders' },
      { month: '2026-02', value: 1200, unit: 'orders' },
    ]
    const { folder, run } = await loaded({ ...document, volumes })
    const asked = ['report', 'a.shoresh', '--per-volume', '--before', '2026-01-01..2026-01-31', '--out']
    const after = ['--after', '2026-02-01..2026-02-28']
    expect(await run(...asked, 'r.html', ...after)).toMatchObject({ exitCode: 0 })
    const html = readFileSync(join(folder, 'r.html'), 'utf8')
    const table = html.slice(html.indexOf('Cases for every 1,000 orders by root cause: 1 Jan 2026'))
    const row = /Nobody plans<\/bdi><\/td>((?:<td[^>]*>[^<]*<\/td>)+)/.exec(table)
    expect((row?.[1] ?? '').replace(/<[^>]*>/g, ' ').trim()).toMatch(/^2 +0\.83 +2 +1 /)
    expect(html).toContain('The volume grew')
    const refused = await run(...asked, 's.html', '--after', '2026-02-01..2026-03-31')
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toContain('There is no volume for 2026-03')
    expect(existsSync(join(folder, 's.html'))).toBe(false)
  })

  it('is left out where nothing was asked for and no snapshot was made', async () => {
    const { folder, run } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', 'r.html')).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).not.toContain('Before and after')
  })

  it.each([
    ['--before', '2026-01-01..2026-01-31'],
    ['--after', '2026-01-01..2026-01-31'],
    ['--before', 'January', '--after', '2026-01-01..2026-01-31'],
  ])('is wrong use with half of it, or with what is no period: %s %s', async (...words) => {
    const { run } = await loaded()
    expect((await run('report', 'a.shoresh', '--out', 'r.html', ...words)).exitCode).toBe(2)
  })

  it('tells whoever watches how far the report is, and leaves nothing of it in sight', async () => {
    const { run, passing } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf')).toMatchObject({ exitCode: 0 })
    expect(passing[0]).toBe('Making the report… 0%')
    expect(passing).toContain('Making the report… 60%')
    expect(passing.slice(-2)).toEqual(['Printing the report…', null])
  })
})
