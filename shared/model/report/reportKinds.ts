import type { ReportFormat } from './reportFormats.ts'

/** The documents that an engagement can be written as. */
export const reportKinds = ['report', 'minutes', 'charter', 'owners', 'you-said', 'a3'] as const
export type ReportKind = (typeof reportKinds)[number]

const pages = ['pdf', 'docx', 'html'] as const satisfies readonly ReportFormat[]

/** As which files each can be written; the first unless another is chosen. */
export const formatsOfKind: Readonly<Record<ReportKind, readonly ReportFormat[]>> = {
  report: ['pdf', 'docx', 'pptx', 'html', 'xlsx'],
  minutes: pages,
  charter: pages,
  owners: ['xlsx', ...pages],
  'you-said': pages,
  a3: pages,
}
