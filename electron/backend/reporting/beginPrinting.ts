import { readFileSync } from 'node:fs'
import type { Report } from '../../../shared/report/report.ts'
import { writeNewFile } from '../engagement/base/durableFiles.ts'
import type { PagePrinter } from './pdf/PagePrinter.ts'
import { printingPlace } from './printingPlace.ts'
import { reportPieces } from './reportPieces.ts'

/** A report on its way to paper. */
export interface Printing {
  /** @throws Refusal `not-printed`, `disk-full`, … */
  bytesOf(report: Report): Promise<Uint8Array>
  /** Ends it and removes all that it made. */
  end(): void
}

/** Starts printing before there is a report, in a private folder for the page on its way. */
export function beginPrinting(printer: PagePrinter, userDataFolder: string): Printing {
  const place = printingPlace(userDataFolder)
  const begun = printer.begin?.(place.pathOf(''))
  return {
    async bytesOf(report) {
      const [html, pdf] = [place.pathOf('report.html'), place.pathOf('report.pdf')]
      writeNewFile(html, reportPieces('html', report))
      await (begun ?? printer).print({ html, pdf, pageOf: report.pageOf })
      return readFileSync(pdf)
    },
    end() {
      begun?.end()
      place.remove()
    },
  }
}
