import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { findBrowsers } from '../../electron/backend/reporting/pdf/findBrowsers.ts'
import { toFileName } from '../../electron/backend/services/files/freeFileName.ts'
import { safeFileName } from '../../shared/model/files/safeFileName.ts'
import { reportFormats } from '../../shared/model/report/reportFormats.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { figureOfCheck } from './checks.ts'
import { tryShapes } from './Tried.ts'

vi.setConfig({ testTimeout: 240_000 })

const awkward = [
  ...['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', 'C:', '\\\\host\\share\\x', '..', '.', '', '   ', './x'],
  ...['a\0b', 'ends with a dot.', 'ends with a space ', '.hidden', '-rf', '--out', 'CON', 'nul.txt', 'com1', 'LPT¹.x', 'aux .b'],
  ...[
    'x'.repeat(300),
    'שם ארוך '.repeat(60),
    '😍'.repeat(100),
    'invoice\u202efdp.exe',
    'a\u2066b\u200f',
    'a\nb\tc',
    'half \ud800',
  ],
  ...['a<b>:"|?*c', 'מנכ״ל "כתובת 12345 (סניף)"', 'é'.normalize('NFD'), '~/x', '%2e%2e%2fx', '$(rm -rf x)', '`id`', 'a;b&c'],
]

const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu
const refused = /[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|]/u

function faultOf(name: string): string | null {
  const folder = resolve('/chosen')
  if (resolve(folder, name) !== join(folder, name) || !join(folder, name).startsWith(`${folder}/`)) return `outside: ${name}`
  if (Buffer.byteLength(name) > 120) return `${Buffer.byteLength(name)} bytes`
  if (refused.test(name) || reserved.test(name) || /^[-. ]|[. ]$/u.test(name)) return `unsafe: ${name}`
  return name === name.normalize('NFC') ? null : `not composed: ${name}`
}

describe('what a file is called', () => {
  it('is taken by every file system, stays in the chosen folder and is short, whatever it was made of', {
    tags: ['H10'],
  }, async ({ annotate }) => {
    const endings = ['', '.shoresh', ...reportFormats.map((format) => ` – דוח (גרסה מושחרת).${format}`)]
    const shapes = awkward.flatMap((name) => endings.map((ending) => [JSON.stringify(name) + ending, [name, ending]] as const))
    const made = await tryShapes(shapes, ([name, ending]) => {
      const fileName = toFileName(name, ending)
      return fileName.endsWith(ending) ? faultOf(fileName) : `lost its ending: ${fileName}`
    })
    const attached = await tryShapes(
      awkward.map((name) => [JSON.stringify(name), name] as const),
      (name) => faultOf(safeFileName(name)),
    )
    await annotate(
      `${awkward.length} awkward names safe ${made.tried - made.broken.length}/${made.tried} ways, of attachments ${attached.tried - attached.broken.length}/${attached.tried}`,
      figureOfCheck,
    )
    expect(awkward.length).toBeGreaterThanOrEqual(30)
    expect([...made.broken, ...attached.broken]).toEqual([])
  })

  it('keeps its ending where its name is cut', () => {
    expect(safeFileName(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(116)}.pdf`)
    expect(safeFileName('C:\\Users\\dana\\קבלה.pdf')).toBe('קבלה.pdf')
    expect(safeFileName('con.pdf')).toBe('file.pdf')
    expect(toFileName('א'.repeat(300), ' – report.pdf')).toBe(`${'א'.repeat(52)} – report.pdf`)
  })

  it('is never written over, nor written through a link, in any format', { tags: ['H10'] }, async ({ annotate }) => {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
    const sample = join(import.meta.dirname, '../../shared/samples/sample.en.json')
    expect((await run('load', sample, 'a.shoresh')).exitCode).toBe(0)
    const formats = reportFormats.filter((format) => format !== 'pdf' || findBrowsers().length > 0)
    const { tried, broken } = await tryShapes(
      formats.map((format) => [format, format] as const),
      async (format) => {
        writeFileSync(join(folder, `there.${format}`), 'older')
        symlinkSync(join(folder, `elsewhere.${format}`), join(folder, `link.${format}`))
        const answers = [
          await run('report', 'a.shoresh', '--out', `there.${format}`),
          await run('report', 'a.shoresh', '--out', `link.${format}`),
        ]
        if (answers.some(({ exitCode }) => exitCode !== 1)) return `answered ${answers.map(({ exitCode }) => exitCode)}`
        if (readFileSync(join(folder, `there.${format}`), 'utf8') !== 'older') return 'written over'
        return existsSync(join(folder, `elsewhere.${format}`)) ? 'written through the link' : null
      },
    )
    await annotate(`older files and links left alone ${tried - broken.length}/${tried} formats`, figureOfCheck)
    expect(broken).toEqual([])
  })
})
