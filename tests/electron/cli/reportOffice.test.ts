import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { readFromTheRight } from '../../fixtures/readFromTheRight.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../torture/checks.ts'
import { mixedDocument } from './mixedDocument.ts'
import { hostileTexts, reportPackage } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf } from './xmlElements.ts'

vi.setConfig({ testTimeout: 300_000 })

const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** A report in a format, opened by LibreOffice and saved as another. */
async function openedAs(document: object, format: string, other: string): Promise<string> {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  expect(await run('report', 'a.shoresh', '--out', `r.${format}`)).toMatchObject({ exitCode: 0 })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', other, '--outdir', folder, join(folder, `r.${format}`)], {
    stdio: 'ignore',
  })
  return join(folder, `r.${other}`)
}

describe.skipIf(!hasOffice)('a report that LibreOffice opens', () => {
  it.each(['docx', 'pptx', 'xlsx'])(
    'shows Hebrew with all that stands in it in the order in which it is read: %s',
    async (format) => {
      const text = readFromTheRight(await openedAs(mixedDocument, format, 'pdf'))
      expect(text).toContain('כתובת12345סניף₪1200−500%מנכלCRM')
      expect(text).toContain('סיבהCRM17%')
    },
  )

  it('has the numbers of its workbook whole, shown as the report says them, and no formula in it', async () => {
    const document = {
      ...mixedDocument,
      failurePoints: [
        ...hostileTexts.map((title, at) => ({ id: `h${at}`, title, perMonth: at + 1 / 3 })),
        { id: 'f', title: 'f', perMonth: 1234.5678 },
      ],
    }
    const opened = readFileSync(await openedAs(document, 'xlsx', 'fods'), 'utf8')
    expect(opened).not.toContain('table:formula')
    const cells = [...opened.matchAll(/office:value="([^"]+)"[^>]*>\s*<text:p>([^<]*)<\/text:p>/g)]
    const shown = cells.filter(([, value]) => value?.startsWith('1234.5678')).map(([, , text]) => text)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every((text) => text?.startsWith('1,23'))).toBe(true)
    expect(opened).toContain('=1+1')
  })
})

/** What a spreadsheet could take for a formula; \0 and \r no text keeps. */
const formulas = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'].flatMap((start) => [
  ...[`${start}1+1`, ` ${start}1+1`, `"${start}1+1`, `${start}cmd|' /C calc'!A0`, `${start}HYPERLINK("https://x.example")`],
])

it('holds nothing that a spreadsheet takes for a formula, also after a cell was edited', { tags: ['H7'] }, async ({
  annotate,
}) => {
  const evidence = formulas.map((note, at) => ({ id: `e${at}`, source: 'document', note }))
  const parts = await reportPackage('xlsx', { ...mixedDocument, evidence })
  const quoted = elementsOf(parts.get('xl/styles.xml') ?? '')
    .find(({ name }) => name === 'cellXfs')
    ?.children.map(({ attributes }) => attributes['quotePrefix'] === '1')
  const cells = [...parts.values()].flatMap((xml) => [...xml.matchAll(/<c t="inlineStr"(?: s="(\d+)")?>.*?<t [^>]*>([^<]*)</gs)])
  const kept = formulas.filter((text) => {
    const written = text.replaceAll('"', '&quot;').trim()
    return cells.some(([, style, shown]) => shown?.trim() === written && quoted?.[Number(style)] === true)
  })
  expect(formulas.filter((text) => !kept.includes(text))).toEqual([])
  expect([...parts.values()].join('')).not.toContain('<f>')
  await annotate(`${kept.length}/${formulas.length} texts like formulas are texts in a workbook, 0 formulas`, figureOfCheck)
})
