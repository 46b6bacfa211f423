import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { findBrowsers } from '../../../electron/backend/reporting/pdf/findBrowsers.ts'
import { keptName } from '../../../shared/model/textRules.ts'
import { longestText } from '../../../shared/model/vocabulary.ts'
import { itemInEveryList } from '../../fixtures/itemInEveryList.ts'
import { naughtyStrings } from '../../fixtures/naughtyStrings.ts'
import { sayEverywhere, type TextPlace } from '../../fixtures/sayEverywhere.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../torture/checks.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf } from './xmlElements.ts'

vi.setConfig({ testTimeout: 480_000 })

const override = '\u202e'
const nameLetters = 300

/** A formula with markup, an entity and a file name that is turned round where it may be, of 300 letters where there is room. */
function attack({ room }: TextPlace, mark: string): string {
  const start = `=1+1 ${mark} <script>alert(1)</script> "><svg/onload=alert(1)> ]]>&lt;`
  return `${start}${room === longestText ? `${override}txt.exe` : ''}`.padEnd(Math.min(room, nameLetters), 'שם־ארוך־')
}

const strings = naughtyStrings.filter((text) => text.trim() !== '' && text.length < 150)
const names = strings.filter((text) => keptName.test(text))

/** One after another of the texts on which programs have stumbled. */
function naughty({ room }: TextPlace, mark: string, place: number): string {
  const among = room === longestText ? strings : names
  return `${mark} ${among[place % among.length]}`.trimEnd()
}

/** An engagement that says so everywhere; each text with a mark of its own by which it is found again. */
function engagementSaying(text: (place: TextPlace, mark: string, at: number) => string) {
  const said: { readonly path: string; readonly mark: string; readonly text: string }[] = []
  const document = sayEverywhere(itemInEveryList, (place) => {
    const mark = `q${said.length}q`
    const told = text(place, mark, said.length)
    said.push({ path: place.path, mark, text: told })
    return told
  })
  return { document, said }
}

const kinds = ['report', 'minutes', 'charter', 'owners', 'you-said', 'a3'] as const

/** Every document of it, by its name. */
async function documentsOf(document: object) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  expect(await run('load', 'in.json', 'a.shoresh')).toMatchObject({ exitCode: 0 })
  const made = async (kind: string, format: string): Promise<string> => {
    const about = kind === 'a3' ? ['--about', 'f'] : []
    expect(await run('report', 'a.shoresh', '--out', `${kind}.${format}`, '--as', kind, ...about)).toMatchObject({ exitCode: 0 })
    return join(folder, `${kind}.${format}`)
  }
  const dumped: unknown = JSON.parse((await run('dump', 'a.shoresh')).stdout)
  return { made, dumped }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
const plain = (xml: string): string => xml.replace(/&(lt|gt|quot|amp|#39);/g, (_found, name: string) => entities[name] ?? '')

/** As a document shows it: on one line, what is not seen as a mark that is. */
function shown(text: string): string {
  return text
    .replace(/[\u202a-\u202e]|[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, (letter) => {
      return `[U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`
    })
    .replace(/[\n\t]/g, ' ')
}

/** A page of A3 has room for the beginning of a long text. */
function asShown(document: string, text: string): string {
  return document.startsWith('a3') ? shown(text).slice(0, 80) : shown(text)
}

function textsOf(xml: string, whole: RegExp, piece: RegExp): string {
  const found = [...xml.matchAll(whole)].map(([part]) => [...part.matchAll(piece)].map(([, text = '']) => text).join(''))
  return plain(found.join('\n')).replace(/[\t]/g, ' ')
}

/** What the parts of a package say, as it is shown. */
const readers: Readonly<Record<string, (xml: string) => string>> = {
  docx: (xml) => textsOf(xml, /<w:p[ >].*?<\/w:p>/gs, /<w:t[^>]*>([^<]*)<\/w:t>/g),
  pptx: (xml) => textsOf(xml, /<a:p>.*?<\/a:p>/gs, /<a:t>([^<]*)<\/a:t>/g),
  xlsx: (xml) =>
    shown(
      textsOf(xml, /<c [^>]*>.*?<\/c>/gs, /<t [^>]*>([^<]*)<\/t>/g).replace(/_x([0-9A-F]{4})_/g, (_found, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    ),
}

/** What a page says; nothing in it is markup of others, runs, or turns text round. */
function pageText(path: string): string {
  const html = readFileSync(path, 'utf8')
  const body = html.slice(html.indexOf('<body>'))
  expect(body).not.toMatch(/<(?:script|img|svg\/|iframe|style|!--)|<[^>]*\son\w+=|[\u202a-\u202e]|<[^>]*https?:/i)
  const marked = html.replace(/<span class="mark">([^<]*)<\/span>/g, '[$1]')
  return plain(marked.replace(/<[^>]*>/g, '')).replace(/[\n\t]/g, ' ')
}

/** What a package says; every part of it is XML in which nothing is a formula, markup of others or leads outside. */
function packageText(path: string, format: string): string {
  const parts = [...readZip(path)].filter(([name]) => /\.(?:xml|rels)$/.test(name))
  for (const [name, xml] of parts) {
    expect(() => elementsOf(xml), `${format} ${name}`).not.toThrow()
    expect([name, /<script|<svg|<img|<f>|<!ENTITY|TargetMode="External"/.test(xml)]).toEqual([name, false])
    if (format !== 'xlsx') expect([name, /[\u202a-\u202e]/.test(xml)]).toEqual([name, false])
  }
  return parts.map(([, xml]) => readers[format]?.(xml) ?? '').join('\n')
}

/** What no document is to say anything of. A new field that was forgotten in all of them does not stand here. */
const shownNowhere = `
  kickOff.sponsor kickOff.members.name kickOff.members.role kickOff.scope kickOff.outOfScope kickOff.data.what kickOff.data.from
  kickOff.interviews.who kickOff.interviews.role mainJourney.description mainJourney.persona.who mainJourney.persona.needs
  mainJourney.persona.drives mainJourney.persona.frustrates reviewNotes.text hiddenPeople categories.definition units.name journeys.name
  journeys.description journeys.persona.who journeys.persona.needs journeys.persona.drives journeys.persona.frustrates
  stages.competitors.source touchpoints.channel touchpoints.hands touchpoints.handOvers.hand touchpoints.handOvers.passes
  touchpoints.handOvers.repeats touchpoints.feeling touchpoints.expectation touchpoints.goodMoment touchpoints.wait.promised
  touchpoints.wait.actual touchpoints.scoreReadings.source touchpoints.recovery.who touchpoints.recovery.within
  touchpoints.recovery.mustKnow touchpoints.recovery.mayOffer failurePoints.channel failurePoints.response.alsoAffected.customer
  promises.understood rootCauses.description fixes.description agreements.name agreements.categoryChoices.who agreements.by
  agreements.outcome agreements.severityChoices.who volumes.unit customers.name customers.tier customers.owner fields.name
  mappings.columns mappings.reading.delimiter mappings.reading.sheet mappings.labels.label mappings.labels.becomes
  mappings.labels.apartFrom imports.code imports.name imports.setAsideRows.title imports.setAsideRows.channel
  imports.setAsideRows.stage imports.setAsideRows.customer imports.setAsideRows.text imports.setAsideRows.externalId
  imports.setAsideRows.content imports.contents imports.reading.delimiter imports.reading.sheet occurrences.channel
  occurrences.customer occurrences.externalId occurrences.content cancellations.months.salesperson cancellations.cases.tier
`
  .trim()
  .split(/\s+/)

describe.each([
  ['a formula, markup and a turned name of 300 letters', attack],
  ['what programs have stumbled on', naughty],
] as const)('%s in every text field of every list', (_what, text) => {
  it('comes back whole from the file and from every document that shows it', { tags: ['H2', 'H7', 'H9'] }, async ({
    annotate,
  }) => {
    const { document, said } = engagementSaying(text)
    const { made, dumped } = await documentsOf(document)
    expect(dumped).toMatchObject(document)
    const pages = new Map<string, string>()
    for (const kind of kinds) pages.set(`${kind}.html`, pageText(await made(kind, 'html')))
    for (const format of ['docx', 'pptx', 'xlsx'])
      pages.set(`report.${format}`, packageText(await made('report', format), format))
    const broken = [...pages].flatMap(([name, page]) =>
      said
        .filter(({ mark, text: told }) => page.includes(mark) && !page.includes(asShown(name, told)))
        .map(({ path, mark }) => `${name} breaks ${path}: ${page.slice(page.indexOf(mark) - 10, page.indexOf(mark) + 60)}`),
    )
    expect(broken).toEqual([])
    const paths = new Set(said.map(({ path }) => path))
    const silent = [...paths].filter((path) =>
      said.filter((one) => one.path === path).every(({ mark }) => [...pages.values()].every((page) => !page.includes(mark))),
    )
    expect(silent.filter((path) => !path.startsWith('snapshots.engagement.'))).toEqual(shownNowhere)
    if (findBrowsers().length > 0) {
      const pdf = execFileSync('pdftotext', [await made('report', 'pdf'), '-'], { encoding: 'utf8' })
      const whole = pages.get('report.html') ?? ''
      // What is said of single cases stands behind bars that are opened.
      const printed = said.filter(({ path }) => path !== 'occurrences.text')
      expect(printed.filter(({ mark }) => whole.includes(mark) && !pdf.includes(mark)).map(({ path }) => path)).toEqual([])
    }
    await annotate(
      `${said.length} texts in ${paths.size} fields unchanged in the file and in ${pages.size} documents`,
      figureOfCheck,
    )
  })
})
