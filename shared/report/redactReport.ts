import type { Report, ReportBlock, ReportCause, ReportCell } from './report.ts'

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
      return {
        ...block,
        title: mask(block.title),
        subtitle: mask(block.subtitle),
        rule: mask(block.rule),
        bars: block.bars.map((bar) => ({ ...bar, label: mask(bar.label) })),
      }
    case 'table':
      return { ...block, title: mask(block.title), rows: block.rows.map((row) => row.map((cell) => redactedCell(cell, mask))) }
    case 'trace':
      return { ...block, title: mask(block.title), causes: redactedCauses(block.causes, mask) }
    case 'terms':
    case 'keys':
      return block
  }
}

function redactedCell(cell: ReportCell, mask: (text: string) => string): ReportCell {
  return cell.kind === 'text' ? { ...cell, text: mask(cell.text) } : cell
}

function redactedCauses(causes: readonly ReportCause[], mask: (text: string) => string): readonly ReportCause[] {
  return causes.map((cause) => ({ ...cause, text: mask(cause.text), causes: redactedCauses(cause.causes, mask) }))
}
