import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import type { ReportPartId } from '../../../shared/model/report/reportPartIds.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

/** What is chosen of a report. */
export interface ReportChoice {
  readonly format: ReportFormat
  readonly language: Language
  readonly redacted: boolean
  /** Every part, in the order in which those that are chosen stand. */
  readonly order: readonly ReportPartId[]
  /** Those that are left out. */
  readonly left: readonly ReportPartId[]
}

/** The order with one part exchanged for the one that is so many places on; the same where there is none. */
export function movedPart(order: readonly ReportPartId[], part: ReportPartId, by: 1 | -1): readonly ReportPartId[] {
  const at = order.indexOf(part)
  const other = order[at + by]
  if (other === undefined) return order
  return order.map((one) => (one === part ? other : one === other ? part : one))
}
