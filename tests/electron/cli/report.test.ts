import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { readZip } from './readZip.ts'
import { faultsOf, reportPackage } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf, type SchemaOrder } from './xmlElements.ts'

vi.setConfig({ testTimeout: 120_000 })

const samples = (language: string) => join(import.meta.dirname, `../../../shared/samples/sample.${language}.json`)

async function loadedIn(content: unknown) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const document = typeof content === 'string' ? content : join(folder, 'in.json')
  if (typeof content !== 'string') writeFileSync(document, JSON.stringify(content))
  expect((await run('load', document, 'a.shoresh')).exitCode).toBe(0)
  return { folder, run, read: (name: string) => readFileSync(join(folder, name), 'utf8') }
}

const hostile = [
  '<script>alert(1)</script>',
  '=1+1',
  'a</style><img src=x onerror=alert(1)>',
  `${'שם ארוך מאוד '.repeat(25)}`.slice(0, 200).trim(),
  '"><svg/onload=alert(1)>',
]

/** All of a page but the one script that it may run. */
function withoutOurScript(html: string): string {
  return html.replace(/<script type="module">.*?<\/script>/s, '')
}

function documentOf(text: string, language: 'he' | 'en') {
  return {
    name: text,
    language,
    stages: [{ id: 's', name: text }],
    failurePoints: [{ id: 'f', title: text, stage: 's', perMonth: 10 }],
    rootCauses: [{ id: 'r', title: text, category: 'process' }],
    traces: [{ failurePoint: 'f', cause: { title: text, causes: [{ title: text, rootCause: 'r' }] } }],
    fixes: [{ id: 'x', title: text, owner: text, dueOn: '2026-05-01', effects: [{ rootCause: 'r', effectiveness: 0.5 }] }],
  }
}

describe('a report as HTML', () => {
  it.each(['en', 'he'])('is one page of the sample in its own language, %s, that fetches and runs nothing', async (language) => {
    const { run, read } = await loadedIn(samples(language))
    const { exitCode } = await run('report', 'a.shoresh', '--out', 'r.html')
    expect(exitCode).toBe(0)
    const html = read('r.html')
    expect(html).toContain(`<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">`)
    const style = html.split('<style>')[1]?.split('</style>')[0] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    const script = html.split('<script type="module">')[1]?.split('</script>')[0] ?? ''
    const ran = createHash('sha256').update(script).digest('base64')
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; script-src 'sha256-${ran}'; base-uri`)
    expect(script).not.toMatch(/fetch|XMLHttp|WebSocket|sendBeacon|import\(|innerHTML|eval|Function\(/)
    expect(withoutOurScript(html)).not.toMatch(/<script|\s(?:src|style|on\w+)=|url\(|@import|https?:/i)
    expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      ...new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ])
  })

  it('tells the same numbers as `plan`, and the fingerprint of what `dump` prints', async () => {
    const { run, read } = await loadedIn(samples('en'))
    const plan = JSON.parse((await run('plan', 'a.shoresh', '--json')).stdout)
    const dumped = (await run('dump', 'a.shoresh')).stdout
    await run('report', 'a.shoresh', '--out', 'r.html')
    const html = read('r.html')
    expect(html).toContain(createHash('sha256').update(dumped).digest('hex'))
    const text = html.replace(/<[^>]*>/g, '')
    for (const { reason } of plan.items)
      expect(text).toContain(reason.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;'))
    expect(text).toContain(`${plan.items.length} fixes remove`)
  })

  it('tells what fewer and more days would remove, the same as `plan` with so many days', async () => {
    const { run, read } = await loadedIn(samples('en'))
    await run('report', 'a.shoresh', '--out', 'r.html')
    const table = read('r.html').split('What fewer or more days would remove')[1]?.split('</table>')[0] ?? ''
    const rows = [...table.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/data-order="([^"]+)"/g)].map(([, value]) => Number(value)),
    )
    expect(rows.length).toBeGreaterThan(4)
    for (const [days, removed, , fixes] of rows) {
      const plan = JSON.parse((await run('plan', 'a.shoresh', '--capacity', String(days), '--json')).stdout)
      expect([days, plan.removed, plan.items.length]).toEqual([days, expect.closeTo(removed ?? 0, 6), fixes])
    }
    expect(rows.map(([days]) => days)).toEqual(rows.map(([days]) => days).toSorted((a = 0, b = 0) => a - b))
  })

  it('marks what of each bar is confirmed, in the drawing, the table and the rule beneath', async () => {
    const { run, read } = await loadedIn(samples('en'))
    await run('report', 'a.shoresh', '--out', 'r.html')
    const html = read('r.html')
    const strips = [...html.matchAll(/<rect class="proven" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g)]
    expect(strips.length).toBeGreaterThan(0)
    for (const [, x, width] of strips) expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.001)
    expect(html.includes('The strip along a bar is what of it is confirmed')).toBe(true)
    expect(html.includes('>Confirmed</th>')).toBe(true)
  })

  it('speaks the language that is asked for', async () => {
    const { run, read } = await loadedIn(samples('en'))
    await run('report', 'a.shoresh', '--out', 'r.html', '--language', 'he')
    expect(read('r.html')).toContain('<html lang="he" dir="rtl">')
  })

  it.each(hostile)('shows %j as text and nothing else', async (text) => {
    for (const language of ['en', 'he'] as const) {
      const { run, read } = await loadedIn(documentOf(text, language))
      expect(await run('report', 'a.shoresh', '--out', 'r.html')).toMatchObject({ exitCode: 0 })
      const html = read('r.html')
      expect(withoutOurScript(html)).not.toMatch(/<script|<img|<svg\//)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
    }
  })

  it('leaves out the parts of lists without items', async () => {
    const { run, read } = await loadedIn(documentOf('a', 'en'))
    await run('report', 'a.shoresh', '--out', 'r.html')
    const parts = [...read('r.html').matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)
    expect(parts).toEqual(['summary', 'method', 'paretos', 'plan', 'traces', 'progress', 'glossary'])
  })

  it('is never written over a file, and leaves nothing beside it', async () => {
    const { run, read, folder } = await loadedIn(documentOf('a', 'en'))
    writeFileSync(join(folder, 'r.html'), 'mine')
    expect(await run('report', 'a.shoresh', '--out', 'r.html')).toMatchObject({
      exitCode: 1,
      stderr: 'There is already a file called “r.html” here; choose another name.\n',
    })
    expect(read('r.html')).toBe('mine')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each(['r.odt', 'r', '.pdf'])('refuses to make %s, and says what can be had', async (name) => {
    const { run, folder } = await loadedIn(documentOf('a', 'en'))
    const { exitCode, stderr } = await run('report', 'a.shoresh', '--out', name)
    expect([exitCode, stderr.includes('report.html'), stderr.trim().split('\n').length]).toEqual([1, true, 1])
    expect(existsSync(join(folder, name))).toBe(false)
  })

  it('needs a folder, and to be told where', async () => {
    const { run } = await loadedIn(documentOf('a', 'en'))
    expect((await run('report', 'a.shoresh', '--out', 'none/r.html')).exitCode).toBe(1)
    expect((await run('report', 'a.shoresh')).exitCode).toBe(2)
  })
})

/** The order of ECMA-376 for what these elements may hold. */
const workbookOrder: SchemaOrder = {
  workbook: ['sheets', 'definedNames'],
  worksheet: ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageSetup'],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'],
  xf: ['alignment'],
}

describe('a report as a workbook', () => {
  it.each(['en', 'he'])('keeps to the order of the format and has every style that its cells name, in %s', async (language) => {
    const parts = await reportPackage('xlsx', samples(language))
    expect(faultsOf(parts, workbookOrder)).toEqual([])
    const styles = elementsOf(parts.get('xl/styles.xml') ?? '').find(({ name }) => name === 'cellXfs')
    const named = [...parts.values()].flatMap((xml) => [...xml.matchAll(/<c [^>]*?s="(\d+)"/g)].map(([, style]) => Number(style)))
    expect(Math.max(...named)).toBe((styles?.children.length ?? 0) - 1)
  })

  it.each(['en', 'he'] as const)('holds numbers, shares and days as such and no text as a formula, in %s', async (language) => {
    const { run, folder } = await loadedIn(documentOf('=1+1', language))
    expect((await run('report', 'a.shoresh', '--out', 'r.xlsx')).exitCode).toBe(0)
    const parts = readZip(join(folder, 'r.xlsx'))
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml)
    expect(sheets.length).toBeGreaterThan(8)
    // What the report is of has no heads to be filtered by.
    expect(sheets.filter((xml) => /<\/sheetData><autoFilter ref="A1:[B-Z]\d+"\/>/.test(xml))).toHaveLength(sheets.length - 1)
    for (const xml of sheets) {
      expect(xml).not.toContain('<f>')
      expect(xml).toContain('state="frozen"')
      expect(xml).toMatch(/<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"\/><\/worksheet>$/)
      expect(xml.includes('rightToLeft="1"')).toBe(language === 'he')
    }
    const all = sheets.join('')
    const looks = [...((parts.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.matchAll(/<xf .*?<\/xf>/g) ?? [])].map(
      ([look]) => look,
    )
    const quoted = [...all.matchAll(/<c t="inlineStr" s="(\d+)"><is><t xml:space="preserve">=1\+1</g)].map(
      ([, at]) => looks[Number(at)],
    )
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((look) => !look?.includes('quotePrefix="1"') && !look?.includes('fontId="1"'))).toEqual([])
    expect(all).toMatch(/<c s="\d+"><v>10<\/v><\/c>/)
    expect(parts.get('xl/styles.xml')).toMatch(/<numFmts count="\d+"><numFmt numFmtId="164" formatCode="#,##0"\/>/)
    expect(all).toContain('<c s="3"><v>1</v></c>')
    expect(all).toContain('<c s="1"><v>46143</v></c>')
  })
})
