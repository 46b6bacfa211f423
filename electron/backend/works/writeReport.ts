import { writeNewFile } from '../engagement/base/durableFiles.ts'
import { readBeside } from '../engagement/readBeside.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import { readReport } from '../reporting/readReport.ts'
import type { writeReportJob } from '../reporting/reportJobKind.ts'
import { reportPieces } from '../reporting/reportPieces.ts'

export const work: WorkOf<typeof writeReportJob> = ({ file, asked, format, out }, { tell }) => {
  const report = readBeside(file, (reader) => readReport(reader, asked, (share) => void tell(share)))
  writeNewFile(out, reportPieces(format, report))
  return { pageOf: report.pageOf }
}
