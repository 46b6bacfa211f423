/** The parts of a report, in the order in which they stand unless another is chosen. */
export const reportPartIds = ['summary', 'method', 'paretos', 'plan', 'traces', 'glossary'] as const
export type ReportPartId = (typeof reportPartIds)[number]
