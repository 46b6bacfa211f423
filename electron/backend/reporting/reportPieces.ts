import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import type { Report } from '../../../shared/report/report.ts'
import { reportDocument } from './docx/reportDocument.ts'
import { reportHtml } from './html/reportHtml.ts'
import { reportDeck } from './pptx/reportDeck.ts'
import { reportWorkbook } from './reportWorkbook.ts'

/** What is written at once; a PDF is the HTML printed. */
export type WrittenFormat = Exclude<ReportFormat, 'pdf'>

/** The bytes of a report as a file, in pieces. */
export function reportPieces(format: WrittenFormat, report: Report): Iterable<Uint8Array> {
  switch (format) {
    case 'html':
      return bytesOf(reportHtml(report))
    case 'docx':
      return reportDocument(report)
    case 'pptx':
      return reportDeck(report)
    case 'xlsx':
      return reportWorkbook(report)
  }
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
