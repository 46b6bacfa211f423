import type { ReportRequest } from '../../../../shared/contract/files/exportingContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { browserPrinter } from '../../reporting/pdf/browserPrinter.ts'
import { printingPlace } from '../../reporting/printingPlace.ts'
import { writeReportJob } from '../../reporting/reportJobKind.ts'
import { brandStore } from '../preferences/brandStore.ts'
import type { Session } from '../Session.ts'

interface MadeReport {
  readonly path: string
  remove(): void
}

/** What is asked of a report but for the run that asks. */
type Asked = Omit<ReportRequest, 'run'>

/** Milliseconds: ten times what a large engagement takes. */
const timeLimit = 200_000

/**
 * Makes a report of the open file in a private folder, beside the thread that answers. Aborted, all that was made goes. `tell` hears
 * 0–1, how far it is, and null when it is printed.
 * @throws Refusal `breaks-rules`, `no-browser`, `not-printed`, …; the signal's reason
 */
export async function makeReport(
  session: Session,
  { format, ...asked }: Asked,
  signal: AbortSignal,
  tell: (share: number | null) => void,
): Promise<MadeReport> {
  const { host } = session
  const { file } = session.current
  const { count } = file.problems
  if (count > 0) throw new Refusal('breaks-rules', { name: file.name, count })
  const printer = host.printer ?? browserPrinter()
  if (format === 'pdf') printer.check()
  const place = printingPlace(host.userDataFolder)
  const begun = format === 'pdf' ? printer.begin?.(place.pathOf('')) : undefined
  try {
    const written = format === 'pdf' ? 'html' : format
    const out = place.pathOf(`report.${written}`)
    const input = {
      file: session.readFile,
      asked: { ...asked, madeOn: localDay(), brand: brandStore(host.userDataFolder).get(), isInteractive: format === 'html' },
      format: written,
      out,
    }
    const { pageOf } = await session.jobs.run(writeReportJob, input, { signal, timeLimit, onProgress: tell })
    if (format !== 'pdf') return { path: out, remove: place.remove }
    tell(null)
    const pdf = place.pathOf('report.pdf')
    await (begun ?? printer).print({ html: out, pdf, pageOf }, signal)
    return { path: pdf, remove: place.remove }
  } catch (fault) {
    begun?.end()
    place.remove()
    throw fault
  } finally {
    begun?.end()
  }
}
