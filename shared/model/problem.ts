/**
 * Why a value is refused. The words for each code are in shared/i18n (problems.ts of each language); its placeholders are
 * the params.
 */
export const problemCodes = [
  // The shape of one value.
  'unknown-key',
  'repeated-key',
  'missing',
  'not-text',
  'not-a-number',
  'not-whole',
  'not-yes-or-no',
  'not-a-list',
  'not-an-object',
  'not-an-estimate',
  'wrong-length',
  'too-small',
  'too-large',
  'empty-text',
  'too-long',
  'not-one-of',
  'bad-date',
  'bad-currency',
  'bad-month',
  'not-base64',
  'not-our-format',
  'bad-version',
  'newer-version',
  'too-deep',
  'malformed-text',
  'null-in-text',
  'turning-marks',
  'invalid',
  // Rules that span several values.
  'duplicate-id',
  'duplicate-code',
  'built-in-category',
  'unknown-category',
  'unknown-stage',
  'unknown-touchpoint',
  'unknown-failure-point',
  'unknown-root-cause',
  'unknown-fix',
  'unknown-cause',
  'unknown-import',
  'unknown-item',
  'stage-contradicts-touchpoint',
  'estimate-order',
  'period-order',
  'two-traces',
  'share-on-root',
  'share-under-together',
  'share-missing',
  'shares-sum',
  'root-cause-with-causes',
  'root-cause-repeated-together',
  'two-effects',
  'requires-cycle',
  'depends-cycle',
  'target-cycle',
  'requires-excluded',
  'excludes-itself',
  'done-before-start',
  'check-before-start',
  'more-done-than-looked-at',
  'more-cancelled-than-closed',
  'month-twice',
  'month-of-salesperson-twice',
  'more-kept-than-promised',
  'day-twice',
  'day-to-come',
  'about-one',
  'attachment-too-large',
  'attachments-too-large',
  // What only a file can have wrong.
  'not-utf8',
  'cause-cycle',
  'counter-behind',
  'change-left-open',
  'sums-differ',
  'seal-differs',
  // What is asked of a Pareto chart.
  'bad-threshold',
  'bad-top',
  'bad-other-percent',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type ProblemParams = Readonly<Record<string, string | number>>

/** One refused value: `path` says where, such as `failurePoints[3].severity`; it is empty for the whole. */
export interface Problem {
  readonly code: ProblemCode
  readonly path: string
  readonly params: ProblemParams
}
