import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { report as english } from '../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../shared/i18n/he/report.ts'
import { outlineOf, tagsOf } from '../../fixtures/pdfStructure.ts'
import { readFromTheRight } from '../../fixtures/readFromTheRight.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { mixedDocument } from './mixedDocument.ts'
import { samplePath } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })
afterEach(() => vi.unstubAllEnvs())

async function loaded(content: unknown) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(content))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  return { folder, run }
}

/** The text of all strings in a PDF's structure and outline that are kept as they are. */
function hasMark(pdf: Buffer, mark: string): boolean {
  return pdf.includes(mark)
}

describe('a report as PDF', () => {
  it('is tagged, has an outline and page numbers, and its Hebrew stands in the order in which it is read', async () => {
    const { folder, run } = await loaded(mixedDocument)
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf')).toMatchObject({ exitCode: 0 })
    const path = join(folder, 'r.pdf')
    const pdf = readFileSync(path)
    expect(['/StructTreeRoot', '/Outlines', '/Lang', '/DisplayDocTitle'].filter((mark) => !hasMark(pdf, mark))).toEqual([])
    const text = readFromTheRight(path)
    expect(text).toContain('עמוד2מתוך')
    expect(text).toContain('כתובת12345סניף₪1200−500%מנכלCRM')
    expect(text).toContain('סיבהCRM17%')
    expect(readdirSync(join(folder, 'settings', 'printing'))).toEqual([])
  })

  it.each([
    ['en', english],
    ['he', hebrew],
  ] as const)('of the sample can be walked by its outline and its tags: %s', async (language, { parts }) => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
    expect((await run('load', samplePath(language), 'a.shoresh')).exitCode).toBe(0)
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf')).toMatchObject({ exitCode: 0 })
    const outline = outlineOf(join(folder, 'r.pdf'))
    expect(Object.values(parts).filter((title) => !outline.includes(title))).toEqual([])
    const tags = tagsOf(join(folder, 'r.pdf'))
    expect(['H1', 'H2', 'H3', 'Table', 'TH', 'Caption', 'Figure', 'L'].filter((tag) => !tags.has(tag))).toEqual([])
    expect(tags.get('H2')).toBe(outline.filter((title) => Object.values<string>(parts).includes(title)).length)
  })

  it('holds no name when it is redacted', async () => {
    const { folder, run } = await loaded(mixedDocument)
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf', '--redacted')).toMatchObject({ exitCode: 0 })
    expect(readFromTheRight(join(folder, 'r.pdf'))).not.toContain('דנה')
  })

  it('without a browser refuses a PDF in one sentence and makes the HTML that it offers', async () => {
    const { folder, run } = await loaded(mixedDocument)
    vi.stubEnv('PATH', '')
    const refused = 'no-browser'
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf'), refused).toMatchObject({
      exitCode: 1,
      stderr:
        'A PDF needs Edge, Chrome or Chromium, and none was found on this computer; choose HTML, which every browser prints as PDF.\n',
    })
    expect(existsSync(join(folder, 'r.pdf'))).toBe(false)
    expect(await run('report', 'a.shoresh', '--out', 'r.html')).toMatchObject({ exitCode: 0 })
  })
})
