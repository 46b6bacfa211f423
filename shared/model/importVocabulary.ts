/** What the rows of a table may become. */
export const tableKinds = [
  'failure-points',
  'occurrences',
  'root-causes',
  'fixes',
  'readings',
  'volumes',
  'customers',
  'cancellations',
  'cancellation-cases',
  'affected',
  'answers',
] as const
export type TableKind = (typeof tableKinds)[number]

export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1255', 'windows-1252'] as const
/** How the letters of a table file are written. */
export type TableEncoding = (typeof tableEncodings)[number]

export const dateOrders = ['day-first', 'month-first', 'year-first', 'year-day-month'] as const
/** In which order a date gives its parts. */
export type DateOrder = (typeof dateOrders)[number]

export const columnPeriods = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const
/** How long the time is that a column of a wide table stands for. */
export type ColumnPeriod = (typeof columnPeriods)[number]

export const decimalMarks = ['point', 'comma'] as const
/** What stands before the decimals of a number; the other mark, or a space, then stands between its thousands. */
export type DecimalMark = (typeof decimalMarks)[number]

export const scoreScales = ['0-10', '1-5', '0-100', 'nps'] as const
/** What the scores of a survey go from and to; `nps`: a net promoter score, -100 to 100. */
export type ScoreScale = (typeof scoreScales)[number]
