import type { ReportPartId } from '../model/report/reportPartIds.ts'
import type { Report } from './report.ts'

/** The same report with these parts alone, in this order; figures keep their ids. Parts that it has not are left out. */
export function withParts(report: Report, chosen: readonly ReportPartId[]): Report {
  return { ...report, parts: chosen.flatMap((id) => report.parts.filter((part) => part.id === id)) }
}
