/** The parts of a report, in the order in which they stand unless another is chosen. */
export const reportPartIds = [
  'summary',
  'method',
  'journey',
  'promises',
  'paretos',
  'plan',
  'traces',
  'decisions',
  'progress',
  'comparison',
  'cycles',
  'kpis',
  'charter',
  'responses',
  'evidence',
  'glossary',
] as const
export type ReportPartId = (typeof reportPartIds)[number]
