import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { report as english } from '../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../shared/i18n/he/report.ts'
import { outlineOf, tagsOf } from '../../fixtures/pdfStructure.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { samplePath } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })
afterEach(() => vi.unstubAllEnvs())

const mixed = 'כתובת 12345 (סניף), ₪ 1,200, \u200e−5.00%, מנכ״ל CRM'
const document = {
  name: mixed,
  language: 'he',
  stages: [{ id: 's', name: 'מסירה' }],
  failurePoints: [{ id: 'f', title: mixed, stage: 's', perMonth: 10 }],
  rootCauses: [{ id: 'r', title: 'סיבה (CRM) 17%', category: 'process' }],
  traces: [{ failurePoint: 'f', cause: { title: mixed, causes: [{ title: mixed, rootCause: 'r' }] } }],
  fixes: [{ id: 'x', title: mixed, owner: 'דנה', cost: 1200, effects: [{ rootCause: 'r', effectiveness: 0.5 }] }],
}

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

const word = /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g

/** As they stand on paper from the left; letters and digits alone. */
function lettersOf(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}₪%−]/gu, '')
  return /\p{Script=Hebrew}/u.test(letters) ? [...letters].toReversed().join('') : letters
}

/**
 * The words as a reader of Hebrew meets them: the lines of each page from the top, each from the right. (What a program makes of
 * the text by itself says more of that program.)
 */
function readFromTheRight(path: string): string {
  const pages = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }).split('<page ')
  return pages.map(pageFromTheRight).join('')
}

function pageFromTheRight(page: string): string {
  const words = [...page.matchAll(word)].map(([, x, y, text = '']) => ({ x: Number(x), y: Math.round(Number(y) / 3), text }))
  return words
    .toSorted((a, b) => a.y - b.y || b.x - a.x)
    .map(({ text }) => lettersOf(text))
    .join('')
}

describe('a report as PDF', () => {
  it('is tagged, has an outline and page numbers, and its Hebrew stands in the order in which it is read', async () => {
    const { folder, run } = await loaded(document)
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
    const { folder, run } = await loaded(document)
    expect(await run('report', 'a.shoresh', '--out', 'r.pdf', '--redacted')).toMatchObject({ exitCode: 0 })
    expect(readFromTheRight(join(folder, 'r.pdf'))).not.toContain('דנה')
  })

  it('without a browser refuses a PDF in one sentence and makes the HTML that it offers', async () => {
    const { folder, run } = await loaded(document)
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
