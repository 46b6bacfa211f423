import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { barsInput, circuitBars, matlabBars, qccBars } from '../../fixtures/barsEngagement.ts'
import { open } from '../../fixtures/engagementFiles.ts'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples')

describe('new', () => {
  it('makes an engagement named after its file and refuses a name that is taken', async () => {
    const { run, json, folder } = workplace()
    expect(await run('new', 'לקוח חדש.shoresh')).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await json('dump', 'לקוח חדש.shoresh')).toMatchObject({ format: 'shoresh-engagement', version: 1, name: 'לקוח חדש' })
    const before = readFileSync(join(folder, 'לקוח חדש.shoresh'))
    const again = await run('new', 'לקוח חדש.shoresh')
    expect([again.exitCode, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('לקוח חדש.shoresh')
    expect(readFileSync(join(folder, 'לקוח חדש.shoresh')).equals(before)).toBe(true)
  })
})

describe('load and dump', () => {
  it('give back each sample key by key, and the same again from what they gave', async () => {
    for (const language of ['he', 'en']) {
      const { run, write, json } = workplace()
      const sample = JSON.parse(readFileSync(join(samples, `sample.${language}.json`), 'utf8'))
      await run('load', join(samples, `sample.${language}.json`), 'a.shoresh')
      const first = await json('dump', 'a.shoresh')
      expect(first).toMatchObject(sample)
      await run('load', write('again.json', first), 'b.shoresh')
      expect(await json('dump', 'b.shoresh')).toEqual(first)
    }
  })

  it('print one document and nothing else', async () => {
    const { run } = workplace()
    await run('load', join(samples, 'sample.he.json'), 'a.shoresh')
    const { stdout, stderr, milliseconds } = await run('dump', 'a.shoresh')
    console.log(`dump of the sample: ${milliseconds.toFixed(0)} ms`)
    expect(JSON.parse(stdout)).toMatchObject({ format: 'shoresh-engagement', version: 1 })
    expect(stderr).toBe('')
  })

  it('keep ids of any form as they came', async () => {
    const { loaded, json } = workplace()
    const ids = ['1', 'ב', 'a b', '"', "x'); DROP TABLE fix; --", 'x'.repeat(64), '💧']
    await loaded({ name: 'ids', failurePoints: ids.map((id) => ({ id, title: `t ${id}` })) })
    const { failurePoints } = await json('dump', 'a.shoresh')
    expect(failurePoints.map(({ id }: { id: string }) => id)).toEqual(ids)
  })
})

describe('pareto', () => {
  it('gives the published figures of the worked example F5, with the boundary reached exactly', async () => {
    const { loaded, json } = workplace()
    await loaded({ name: 'F5', ...barsInput(qccBars) })
    const { bars, vitalFew, total } = await json('pareto', 'a.shoresh', '--by', 'category')
    expect([total, vitalFew]).toEqual([300, 3])
    const shown = bars.filter(({ value }: { value: number }) => value > 0)
    expect(shown.map(({ cumulative }: { cumulative: number }) => Number(cumulative.toFixed(2)))).toEqual([31.33, 58, 80, 91, 100])
  })

  it('gives those of F8 by count, with a bar forced last, and by cost', async () => {
    const { loaded, json } = workplace()
    await loaded({ name: 'F8', ...barsInput(circuitBars) })
    const cumulative = ({ bars }: { bars: readonly { cumulative: number; value: number }[] }) =>
      bars.filter(({ value }) => value > 0).map((bar) => Number(bar.cumulative.toFixed(2)))
    const byCount = await json('pareto', 'a.shoresh', '--by', 'category')
    expect([byCount.vitalFew, cumulative(byCount)]).toEqual([3, [45.16, 70.97, 80.65, 87.1, 93.55, 96.77, 100]])
    const last = await json('pareto', 'a.shoresh', '--by', 'category', '--last', 'Miscellaneous')
    expect(last.vitalFew).toBe(4)
    expect(last.bars.at(-1).label).toBe('Miscellaneous')
    const byCost = await json('pareto', 'a.shoresh', '--by', 'category', '--measure', 'cost')
    expect([byCost.total, byCost.vitalFew, byCost.bars[0].label]).toEqual([150, 3, 'Oxide'])
    expect(cumulative(byCost)).toEqual([50.67, 78.67, 90, 93.33, 95.73, 98, 100])
  })

  it('gives those of F16', async () => {
    const { loaded, json } = workplace()
    await loaded({ name: 'F16', ...barsInput(matlabBars) })
    const { bars, total } = await json('pareto', 'a.shoresh', '--by', 'root-cause')
    expect(total).toBe(345)
    expect(bars.map(({ cumulative }: { cumulative: number }) => Number(cumulative.toFixed(2)))).toEqual([
      26.09, 47.83, 65.22, 76.81, 88.41, 97.1, 98.55, 100,
    ])
  })

  it('reads as a table in the language of the engagement', async () => {
    const { loaded, run } = workplace()
    await loaded({ name: 'F5', language: 'he', ...barsInput(qccBars) })
    const { stdout, exitCode } = await run('pareto', 'a.shoresh', '--by', 'category', '--top', '2')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('קטגוריה: 300 מקרים בחודש')
    expect(stdout).toMatch(/1 +contact num\. +94 +31% +31%/)
    expect(stdout).toMatch(/אחר +126 +42% +100%/)
  })
})

describe('names that would steer a terminal', () => {
  it('are printed without what does', async () => {
    const { loaded, run } = workplace()
    const steering = '\u001b[2J\u009b31m'
    const point = { id: 'f', title: steering, code: steering, perMonth: 4 }
    await loaded({ name: steering, language: 'en', failurePoints: [point] })
    for (const words of [
      ['check', 'a.shoresh'],
      ['plan', 'a.shoresh'],
      ['pareto', 'a.shoresh', '--by', 'failure-point', '--last', steering],
      ['pareto', 'a.shoresh', '--by', 'failure-point', '--last', 'none\u001b'],
    ]) {
      const { exitCode, stdout } = await run(...words)
      expect([exitCode, /[^\P{Cc}\n]/u.test(stdout)]).toEqual([0, false])
    }
    const { stdout } = await run('pareto', 'a.shoresh', '--by', 'failure-point', '--json')
    expect(JSON.parse(stdout).bars[0].label).toBe(steering)
  })
})

describe('plan', () => {
  const elements = [3, 5, 1, 1, 1].map((perMonth, index) => ({ label: `e${index}`, perMonth }))
  const covers: Readonly<Record<string, { days: number; of: readonly number[] }>> = {
    S0: { days: 1, of: [1] },
    S1: { days: 1, of: [2] },
    S2: { days: 5, of: [0, 1] },
    S3: { days: 5, of: [2, 3, 4] },
  }
  const fixes = Object.entries(covers).map(([id, { days, of }]) => ({
    id,
    title: id,
    effortDays: days,
    effects: of.map((element) => ({ rootCause: `r${element}`, effectiveness: 1 })),
  }))
  const engagement = { name: 'F13', ...barsInput(elements), fixes }

  it('is the best one at every capacity of the worked example F13, and never claims more than there is', async () => {
    const { loaded, json } = workplace()
    await loaded(engagement)
    const expected = [
      [1, 5, 'S0'],
      [2, 6, 'S0 S1'],
      [5, 8, 'S2'],
      [6, 9, 'S1 S2'],
      [10, 11, 'S2 S3'],
      [12, 11, 'S2 S3'],
    ] as const
    for (const [capacity, removed, chosen] of expected) {
      const plan = await json('plan', 'a.shoresh', '--capacity', String(capacity))
      const items: readonly { fix: string; cumulative: number }[] = plan.items
      expect([
        plan.method,
        plan.total,
        plan.removed,
        items
          .map(({ fix }) => fix)
          .sort()
          .join(' '),
      ]).toEqual(['exact', 11, removed, chosen])
      expect(items.every(({ cumulative }) => cumulative <= plan.total)).toBe(true)
    }
  })

  it('says what the measure counts as 0, as the chart does', async () => {
    const { loaded, json } = workplace()
    const bars = barsInput([
      { label: 'Waits', perMonth: 4 },
      { label: 'Called twice', perMonth: 2 },
    ])
    await loaded({ name: 'Two', language: 'en', ...bars })
    const plan = await json('plan', 'a.shoresh', '--measure', 'severity')
    expect(plan.notices).toEqual([{ code: 'severity-missing', text: '2 failure points have no severity and count as 0.' }])
    expect((await json('plan', 'a.shoresh')).notices).toEqual([])
  })

  it('takes the limits saved in the file unless a flag says otherwise', async () => {
    const { loaded, json, run } = workplace()
    await loaded({ ...engagement, language: 'en', plan: { capacity: 5 } })
    expect(await json('plan', 'a.shoresh')).toMatchObject({ removed: 8, effortDays: 5 })
    expect(await json('plan', 'a.shoresh', '--capacity', '10', '--seed', '7')).toMatchObject({ removed: 11, effortDays: 10 })
    const { stdout } = await run('plan', 'a.shoresh')
    expect(stdout).toContain('Work plan: 8 of 11 cases a month')
    expect(stdout).toMatch(/1 +FX-03 S2 +1 +5 +8 +8 /)
  })
})

describe('files in use', () => {
  it('can be read by every reading command while another process holds them', async () => {
    const { folder, run, json } = workplace()
    await run('load', join(samples, 'sample.en.json'), 'a.shoresh')
    const held = await open({ folder, path: join(folder, 'a.shoresh'), userDataFolder: join(folder, 'settings') })
    try {
      expect((await json('check', 'a.shoresh')).failurePoints).toBeGreaterThan(30)
      expect((await json('plan', 'a.shoresh')).items.length).toBeGreaterThan(3)
      expect((await json('pareto', 'a.shoresh', '--by', 'stage')).bars.length).toBeGreaterThan(3)
      expect((await json('dump', 'a.shoresh')).fixes.length).toBeGreaterThan(10)
      const refused = await run('import', 'a.shoresh', join(fixtures, 'ent-complaints.csv'))
      expect([refused.exitCode, refused.stdout]).toEqual([1, ''])
      expect(refused.stderr).toContain('open elsewhere')
    } finally {
      held.close()
    }
    expect(existsSync(join(folder, 'a.shoresh-journal'))).toBe(false)
  })
})

describe('--language', () => {
  it('makes messages and results speak one language, whatever the engagement and the system speak', async () => {
    const { run, json, write } = workplace()
    await run('load', join(samples, 'sample.en.json'), 'a.shoresh')
    const labels = async (...words: readonly string[]) =>
      (await json('pareto', 'a.shoresh', '--by', 'category', ...words)).bars.map(({ label }: { label: string }) => label)
    const [english, hebrew] = [await labels(), await labels('--language', 'he')]
    expect(english).toContain('Process')
    expect(hebrew).toContain('תהליכי עבודה')
    expect(hebrew.length).toBe(english.length)
    expect((await json('plan', 'a.shoresh', '--language=he')).items[0].reason).toMatch(/[א-ת]/)
    expect((await run('plan', 'a.shoresh', '--language', 'he')).stdout).toMatch(/ימי/)
    const data = write('rows.csv', 'title,severity\nx,9\n')
    expect((await run('import', 'a.shoresh', data, '--language', 'he')).stderr).toMatch(/^שורות: 1, .*\n.*[א-ת]/)
    expect((await run('check', 'none.shoresh', '--language', 'he')).stderr).toMatch(/[א-ת]/)
    expect((await run('plan', 'a.shoresh', '--seed', 'x', '--language', 'he')).stderr).toMatch(/[א-ת]/)
  })

  it('is he or en, and anything else is wrong use', async () => {
    const { run } = workplace()
    const outcome = await run('new', 'a.shoresh', '--language', 'fr')
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' })
    expect(outcome.stderr).toContain('he, en')
  })

  it('is the language of an engagement that is made', async () => {
    const { run, json } = workplace()
    await run('new', 'a.shoresh', '--language', 'he')
    expect(await json('dump', 'a.shoresh')).toMatchObject({ language: 'he' })
  })

  it('gives the reasons of rejected rows in the language of the message around them', async () => {
    const { run, write } = workplace()
    await run('load', join(samples, 'sample.he.json'), 'a.shoresh')
    const { stderr } = await run('import', 'a.shoresh', write('rows.csv', 'title,severity\nx,9\n'))
    expect(stderr).toMatch(/^Rows: 1, /)
    expect(stderr).not.toMatch(/[א-ת]/)
  })
})
