import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
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
