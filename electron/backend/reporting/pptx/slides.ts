import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import type { Report, ReportBlock, ReportCause, ReportChart, ReportPart, ReportTable } from '../../../../shared/report/report.ts'
import { runsOf } from './runs.ts'
import { type SlideTable, slideTables } from './slideTables.ts'

/** A line of text on a slide; `level` indents it. */
export interface SlideLine {
  readonly text: string
  readonly look: 'text' | 'strong' | 'quiet'
  readonly level: number
}

type SlideBody =
  | { readonly kind: 'cover'; readonly report: Report }
  | { readonly kind: 'lines'; readonly lines: readonly SlideLine[] }
  | { readonly kind: 'keys'; readonly keys: Extract<ReportBlock, { kind: 'keys' }>['keys']; readonly lines: readonly SlideLine[] }
  | { readonly kind: 'chart'; readonly chart: ReportChart; readonly notices: readonly string[] }
  | { readonly kind: 'table'; readonly shown: SlideTable; readonly lead: readonly SlideLine[] }

export interface Slide {
  readonly title: string
  readonly body: SlideBody
  /** What the presenter reads: where the figures come from. */
  readonly notes: readonly string[]
}

/** Lines of text that a slide holds, and letters that one of them does. */
const mostLines = 15
const lineLetters = 105
/** Lines of text that find room above a table. */
const mostLeadLines = 3

/** The slides of a report, in its order: what it says, one figure a slide, each as text, table or chart that can be changed. */
export function slidesOf(report: Report): readonly Slide[] {
  const facts = report.facts.map(([label, text]) => `${label}: ${text}`)
  const cover: Slide = { title: report.title, body: { kind: 'cover', report }, notes: facts }
  return [cover, ...report.parts.flatMap((part) => partSlides(part, facts))]
}

function partSlides({ title, blocks }: ReportPart, facts: readonly string[]): readonly Slide[] {
  const slides: Slide[] = []
  let lines: SlideLine[] = []
  let keys: Extract<ReportBlock, { kind: 'keys' }>['keys'] | null = null
  const flush = (): void => {
    const room = keys === null ? mostLines : mostLines - 5
    for (const held of runsOf(groupsOf(lines, room), room, heightOf).map((groups) => groups.flat())) {
      const ids = keys === null ? [] : keys.map(({ id, label, text }) => `${id} ${label}: ${text}`)
      const body: SlideBody = keys === null ? { kind: 'lines', lines: held } : { kind: 'keys', keys, lines: held }
      slides.push({ title, body, notes: [title, ...ids, ...facts] })
      keys = null
    }
    lines = []
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'notice' && standsUnderChart(blocks, index)) continue
    switch (block.kind) {
      case 'keys':
        flush()
        keys = block.keys
        break
      case 'chart':
        flush()
        slides.push(chartSlide(block, noticesUnder(blocks, index), title, facts))
        break
      case 'reach':
      case 'table': {
        const table = block.kind === 'reach' ? block.table : block
        const isLead = keys === null && heightOf(lines) <= mostLeadLines
        const lead = isLead ? lines : []
        if (isLead) lines = []
        flush()
        for (const slide of tableSlides(table, lead, title, facts)) slides.push(slide)
        break
      }
      default:
        for (const line of linesOf(block)) lines.push(line)
    }
  }
  flush()
  return slides
}

/** Lines that stay on one slide: what stands under a title with its title, as long as they find room there. */
function groupsOf(lines: readonly SlideLine[], room: number): readonly (readonly SlideLine[])[] {
  const groups: SlideLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0]?.look === 'strong' && line.look !== 'strong') last.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => (heightOf(group) > room ? runsOf(group, room, lineHeight) : [group]))
}

function lineHeight({ text }: SlideLine): number {
  return Math.ceil(text.length / lineLetters)
}

function heightOf(lines: readonly SlideLine[]): number {
  return lines.reduce((sum, line) => sum + lineHeight(line), 0)
}

/** The notices that follow a block at once. */
function noticesUnder(blocks: readonly ReportBlock[], at: number): readonly string[] {
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex(({ kind }) => kind !== 'notice')
  return rest.slice(0, end === -1 ? rest.length : end).flatMap((block) => (block.kind === 'notice' ? [block.text] : []))
}

function standsUnderChart(blocks: readonly ReportBlock[], at: number): boolean {
  return blocks.slice(0, at).findLast(({ kind }) => kind !== 'notice')?.kind === 'chart'
}

function chartSlide(chart: ReportChart, notices: readonly string[], part: string, facts: readonly string[]): Slide {
  const notes = [`${part} · ${chart.id}`, chart.subtitle, chart.rule, ...facts]
  if (chart.bars.length > 0) return { title: chart.title, body: { kind: 'chart', chart, notices }, notes }
  const lines = [chart.subtitle, ...notices].map((text) => ({ text, look: 'quiet', level: 0 }) as const)
  return { title: chart.title, body: { kind: 'lines', lines }, notes }
}

/** What is said before a table stands above its first rows. */
function tableSlides(table: ReportTable, lead: readonly SlideLine[], part: string, facts: readonly string[]): readonly Slide[] {
  const tables = slideTables(table, leadHeight(lead))
  return tables.map((shown, index) => ({
    // A mark that is not seen, without which "C1 · 1/2" would run to the right in Hebrew.
    title: tables.length === 1 ? table.title : `${table.title} · ${continued(table.title)}${index + 1}/${tables.length}`,
    body: { kind: 'table', shown, lead: index === 0 ? lead : [] },
    notes: [`${part} · ${table.id}`, ...facts],
  }))
}

function continued(title: string): string {
  return textDirection(title, 'ltr') === 'rtl' ? '\u200f' : ''
}

/** What the lines above a table take, in points. */
export function leadHeight(lead: readonly SlideLine[]): number {
  return lead.length === 0 ? 0 : heightOf(lead) * 17 + lead.length * 6 + 12
}

function linesOf(block: Exclude<ReportBlock, { kind: 'keys' | 'chart' | 'table' | 'reach' }>): readonly SlideLine[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ text: block.text, look: 'text', level: 0 }]
    case 'notice':
      return [{ text: block.text, look: 'quiet', level: 0 }]
    case 'terms':
      return block.terms.flatMap(([term, meaning]): readonly SlideLine[] => [
        { text: term, look: 'strong', level: 0 },
        { text: meaning, look: 'text', level: 0 },
      ])
    case 'trace': {
      const causes =
        block.causes.length === 0 ? [{ text: block.empty, look: 'quiet', level: 1 } as const] : causeLines(block.causes, 1)
      return [{ text: block.title, look: 'strong', level: 0 }, ...causes]
    }
  }
}

function causeLines(causes: readonly ReportCause[], level: number): readonly SlideLine[] {
  return causes.flatMap(({ text, note, causes: behind }): readonly SlideLine[] => [
    { text: note === '' ? text : `${text} (${note})`, look: 'text', level },
    ...causeLines(behind, level + 1),
  ])
}
