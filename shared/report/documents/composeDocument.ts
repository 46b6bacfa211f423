import type { ReportKind } from '../../model/report/reportKinds.ts'
import type { Report } from '../report.ts'
import type { ReportSource } from '../reportSource.ts'
import { composeCharter } from './composeCharter.ts'
import { composeMinutes } from './composeMinutes.ts'
import { composeOwners } from './composeOwners.ts'
import { composeReport } from './composeReport.ts'
import { composeYouSaid } from './composeYouSaid.ts'

/** One of the documents of an engagement, but that of A3, which is about one thing in it. */
export function composeDocument(kind: Exclude<ReportKind, 'a3'>, source: ReportSource): Report {
  switch (kind) {
    case 'report':
      return composeReport(source)
    case 'minutes':
      return composeMinutes(source)
    case 'charter':
      return composeCharter(source)
    case 'owners':
      return composeOwners(source)
    case 'you-said':
      return composeYouSaid(source)
  }
}
