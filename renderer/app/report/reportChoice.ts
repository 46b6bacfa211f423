import type { ReportRequest } from '../../../shared/contract/files/exportingContract.ts'
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
  /** What a page of A3 is about; null until it is chosen. */
  readonly about: string | null
  /** Two periods of the user's own in the place of those around the latest snapshot; days that are not chosen yet are null. */
  readonly compares: boolean
  readonly days: Readonly<Record<ComparedDay, string | null>>
  /** The unit of the volume that compared cases are counted by; null for months. */
  readonly volume: string | null
  /** Every part, in the order in which those that are chosen stand. */
  readonly order: readonly ReportPartId[]
  /** Those that are left out. */
  readonly left: readonly ReportPartId[]
}

export const comparedDays = ['beforeFrom', 'beforeTo', 'afterFrom', 'afterTo'] as const
type ComparedDay = (typeof comparedDays)[number]

/** The two periods of a choice; null while a day is missing, undefined where none are asked for. */
export function comparedOf({ kind, compares, days }: ReportChoice): ReportRequest['compared'] | null {
  if (kind !== 'report' || !compares) return undefined
  const { beforeFrom, beforeTo, afterFrom, afterTo } = days
  if (beforeFrom === null || beforeTo === null || afterFrom === null || afterTo === null) return null
  return { before: { from: beforeFrom, to: beforeTo }, after: { from: afterFrom, to: afterTo } }
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
