import type { Report, ReportBehind, ReportBlock, ReportCause, ReportCell, ReportChart, ReportTable } from './report.ts'

/** The same report with every text in it masked; numbers and days are no texts. Chosen after composing, so that nothing is missed. */
export function redactReport(report: Report, mask: (text: string) => string): Report {
  return {
    ...report,
    title: mask(report.title),
    kicker: mask(report.kicker),
    parts: report.parts.map((part) => ({
      ...part,
      title: mask(part.title),
      blocks: part.blocks.map((block) => redactedBlock(block, mask)),
    })),
  }
}

function redactedBlock(block: ReportBlock, mask: (text: string) => string): ReportBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return { ...block, text: mask(block.text) }
    case 'chart':
      return redactedChart(block, mask)
    case 'table':
      return redactedTable(block, mask)
    case 'reach':
      return {
        ...block,
        table: redactedTable(block.table, mask),
        plans: block.plans.map(({ text, fixes }) => ({
          text,
          fixes: fixes.map((fix) => ({ text: mask(fix.text), note: fix.note, why: mask(fix.why) })),
        })),
      }
    case 'trace':
      return { ...block, title: mask(block.title), causes: redactedCauses(block.causes, mask) }
    case 'terms':
    case 'keys':
      return block
  }
}

function redactedChart(chart: ReportChart, mask: (text: string) => string): ReportChart {
  return {
    ...chart,
    title: mask(chart.title),
    subtitle: mask(chart.subtitle),
    rule: mask(chart.rule),
    stripRule: mask(chart.stripRule),
    bars: chart.bars.map((bar) => ({ ...bar, label: mask(bar.label), behind: bar.behind && redactedBehind(bar.behind, mask) })),
    others: chart.others.map((other) => redactedChart(other, mask)),
  }
}

function redactedBehind({ held, causes, words }: ReportBehind, mask: (text: string) => string): ReportBehind {
  return {
    held: held.map(([label, amount]) => [mask(label), amount]),
    causes: redactedCauses(causes, mask),
    words: words.map(mask),
  }
}

function redactedTable(table: ReportTable, mask: (text: string) => string): ReportTable {
  return { ...table, title: mask(table.title), rows: table.rows.map((row) => row.map((cell) => redactedCell(cell, mask))) }
}

function redactedCell(cell: ReportCell, mask: (text: string) => string): ReportCell {
  return cell.kind === 'text' ? { ...cell, text: mask(cell.text) } : cell
}

function redactedCauses(causes: readonly ReportCause[], mask: (text: string) => string): readonly ReportCause[] {
  return causes.map((cause) => ({ ...cause, text: mask(cause.text), causes: redactedCauses(cause.causes, mask) }))
}
