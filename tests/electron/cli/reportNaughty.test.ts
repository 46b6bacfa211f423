import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { findBrowsers } from '../../../electron/backend/reporting/pdf/findBrowsers.ts'
import { title } from '../../../shared/model/lists/values.ts'
import { naughtyStrings } from '../../fixtures/naughtyStrings.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../torture/checks.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf } from './xmlElements.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Each of our own with the next behind it: marks that are harmless alone meet what they open, close or turn round. */
const joined = naughtyStrings.map((text, at) => `${text}${naughtyStrings[(at + 1) % naughtyStrings.length]}`)
/** A list of others (blns, say) in the place of these: a JSON file of strings. */
const furtherList = process.env['SHORESH_STRINGS']
const further: readonly unknown[] = furtherList === undefined ? joined : JSON.parse(readFileSync(furtherList, 'utf8'))
const strings = [...new Set([...naughtyStrings, ...further.map(String)])].filter((text) => text.trim() !== '')
/** What a title takes: no marks that turn round what stands beside it. */
const titles = strings.filter((text) => title.safeParse(text).success && text === text.trim())

const document = {
  name: 'N',
  language: 'en',
  failurePoints: titles.map((text, at) => ({ id: `f${at}`, title: text, perMonth: 1 })),
  evidence: strings.map((text, at) => ({ id: `e${at}`, source: 'document', note: text })),
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
const plain = (xml: string): string => xml.replace(/&(lt|gt|quot|amp|#39);/g, (_found, name: string) => entities[name] ?? '')

/** As it stands in words and on slides: on one line, what is not seen as a mark that is. */
function shown(text: string): string {
  return text
    .replace(/[\u202a-\u202e]|[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, (letter) => {
      return `[U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`
    })
    .replace(/[\n\t]/g, ' ')
}

/** The texts of a package: what stands in one paragraph or one cell, whole. */
const readers = {
  docx: (xml: string) => textsOf(xml, /<w:p[ >].*?<\/w:p>/gs, /<w:t[^>]*>([^<]*)<\/w:t>/g),
  pptx: (xml: string) => textsOf(xml, /<a:p>.*?<\/a:p>/gs, /<a:t>([^<]*)<\/a:t>/g),
  xlsx: (xml: string) => textsOf(xml, /<c [^>]*>.*?<\/c>/gs, /<t [^>]*>([^<]*)<\/t>/g),
} as const

function textsOf(xml: string, whole: RegExp, piece: RegExp): readonly string[] {
  return [...xml.matchAll(whole)].map(([part]) => plain([...part.matchAll(piece)].map(([, text = '']) => text).join('')))
}

function asCell(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_found, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

it('keeps every text on which programs have stumbled as it is, in every format', { tags: ['H2'] }, async ({ annotate }) => {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const made = async (format: string): Promise<string> => {
    expect(await run('report', 'a.shoresh', '--out', `r.${format}`)).toMatchObject({ exitCode: 0 })
    return join(folder, `r.${format}`)
  }
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  expect(await run('load', 'in.json', 'a.shoresh')).toMatchObject({ exitCode: 0 })
  const dumped = JSON.parse((await run('dump', 'a.shoresh')).stdout)
  expect(dumped.evidence.map(({ note }: { note: string }) => note)).toEqual(strings)
  expect(dumped.failurePoints.map((point: { title: string }) => point.title)).toEqual(titles)
  const lost: string[] = []
  for (const [format, textsIn] of Object.entries(readers)) {
    const parts = [...readZip(await made(format))].filter(([name]) => /\.(?:xml|rels)$/.test(name))
    for (const [name, xml] of parts) expect(() => elementsOf(xml), `${format} ${name}`).not.toThrow()
    const told = new Set(parts.flatMap(([, xml]) => textsIn(xml)).map((text) => (format === 'xlsx' ? asCell(text) : text)))
    const all = [...told].join('\n')
    for (const text of strings) {
      const written = format === 'xlsx' ? text : shown(text)
      if (!told.has(written) && !all.includes(written)) lost.push(`${format}: ${JSON.stringify(text)}`)
    }
  }
  const html = readFileSync(await made('html'), 'utf8').replace(/<span class="mark">([^<]*)<\/span>/g, '[$1]')
  const page = plain(html.replace(/<[^>]*>/g, '')).replace(/[\n\t]/g, ' ')
  for (const text of strings) if (!page.includes(shown(text))) lost.push(`html: ${JSON.stringify(text)}`)
  expect(lost).toEqual([])
  const opens =
    findBrowsers().length > 0 ? execFileSync('pdftotext', [await made('pdf'), '-'], { encoding: 'utf8' }).length : null
  if (opens !== null) expect(opens).toBeGreaterThan(strings.length)
  await annotate(
    `${strings.length} texts (${titles.length} as titles) unchanged in the file, HTML, DOCX, PPTX and XLSX; 0 illegal characters; the PDF opens`,
    figureOfCheck,
  )
})
