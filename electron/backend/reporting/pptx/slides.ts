import type { Report, ReportBlock, ReportCause, ReportChart, ReportPart, ReportTable } from '../../../../shared/report/report.ts'

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
  | { readonly kind: 'table'; readonly table: ReportTable; readonly lead: readonly SlideLine[] }

export interface Slide {
  readonly title: string
  readonly body: SlideBody
  /** What the presenter reads: where the figures come from. */
  readonly notes: readonly string[]
}

/** Lines of text that a slide holds, and letters that one of them does. */
const mostLines = 15
const lineLetters = 105
/** Of a table, whose text is smaller, in all columns together. */
const mostTableLines = 15
const tableLetters = 120
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
    for (const held of chunks(groupsOf(lines, room), room, heightOf).map((groups) => groups.flat())) {
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
  return groups.flatMap((group) => (heightOf(group) > room ? chunks(group, room, lineHeight) : [group]))
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
  const share = tableLetters / Math.max(1, table.columns.length - 1)
  const height = (row: ReportTable['rows'][number]): number => {
    const letters = row.reduce((sum, { text }) => sum + text.length, 0)
    const longest = Math.max(0, ...row.map(({ text }) => text.length))
    return Math.max(1, Math.ceil(letters / tableLetters), longest > share * 2 ? Math.ceil(longest / (share * 2)) : 1)
  }
  const room = mostTableLines - (lead.length === 0 ? 0 : mostLeadLines)
  const runs = evenChunks(table.rows, room, height)
  return runs.map((rows, index) => ({
    title: runs.length === 1 ? table.title : `${table.title} · ${index + 1}/${runs.length}`,
    body: { kind: 'table', table: { ...table, rows }, lead: index === 0 ? lead : [] },
    notes: [`${part} · ${table.id}`, ...facts],
  }))
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

/** The items in runs, each of which finds room on a slide by its height; one that is higher stands alone. */
function chunks<Item>(items: readonly Item[], room: number, heightOf: (item: Item) => number): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let used = room
  for (const item of items) {
    const height = heightOf(item)
    const last = runs.at(-1)
    if (last === undefined || used + height > room) {
      runs.push([item])
      used = height
    } else {
      last.push(item)
      used += height
    }
  }
  return runs
}

/** As many runs as room makes necessary, of about the same height: no slide with a row or two that were left over. */
function evenChunks<Item>(items: readonly Item[], room: number, heightOf: (item: Item) => number): readonly (readonly Item[])[] {
  const runs = chunks(items, room, heightOf)
  const whole = items.reduce((sum, item) => sum + heightOf(item), 0)
  for (let even = Math.ceil(whole / Math.max(1, runs.length)); even < room; even += 1) {
    const evened = chunks(items, even, heightOf)
    if (evened.length === runs.length) return evened
  }
  return runs
}
