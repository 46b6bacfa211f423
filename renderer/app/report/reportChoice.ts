import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import { formatsOfKind, type ReportKind } from '../../../shared/model/report/reportKinds.ts'
import type { ReportPartId } from '../../../shared/model/report/reportPartIds.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

/** What is chosen of a report. */
export interface ReportChoice {
  readonly kind: ReportKind
  /** As what it is written where the kind can be; else as the first that it can. */
  readonly format: ReportFormat
  readonly language: Language
  readonly redacted: boolean
  /** Every part, in the order in which those that are chosen stand. */
  readonly order: readonly ReportPartId[]
  /** Those that are left out. */
  readonly left: readonly ReportPartId[]
}

/** As which file a document is made. */
export function formatOfChoice({ kind, format }: Pick<ReportChoice, 'kind' | 'format'>): ReportFormat {
  const [first = format, ...others] = formatsOfKind[kind]
  return [first, ...others].includes(format) ? format : first
}

/** The order with one part exchanged for the one that is so many places on; the same where there is none. */
export function movedPart(order: readonly ReportPartId[], part: ReportPartId, by: 1 | -1): readonly ReportPartId[] {
  const at = order.indexOf(part)
  const other = order[at + by]
  if (other === undefined) return order
  return order.map((one) => (one === part ? other : one === other ? part : one))
}
