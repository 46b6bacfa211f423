/** What a reader of a chart must know beside its numbers. The words are in shared/i18n (notices.ts of each language). */
export const noticeCodes = [
  /** Failure points with neither occurrences nor a frequency of their own: they count 0. */
  'frequency-missing',
  'severity-missing',
  'cost-missing',
  'customers-missing',
  /** The reserved bars hold so much that all ordinary bars together stay below the threshold. */
  'threshold-not-reached',
  'last-not-found',
  /** Nothing was measured in the period: the total is 0. */
  'total-zero',
  'flat-profile',
  'too-few-to-rank',
  'period-unstable',
  'rankings-disagree',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

export interface Notice {
  readonly code: NoticeCode
  readonly params: Readonly<Record<string, string | number>>
}
