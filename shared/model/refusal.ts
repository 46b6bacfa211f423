/**
 * Everything the product refuses to do, as closed codes. The sentence that a reader sees is made from the code and the
 * params by shared/i18n/refusalSentence.ts; a code and its sentences in both languages are added together.
 */
export const refusalCodes = [
  // The file.
  'not-found',
  'not-a-file',
  'not-ours',
  'damaged',
  'unexpected-content',
  'newer',
  'not-migrated',
  'open-elsewhere',
  'read-only',
  'exists',
  'no-folder',
  'name-too-long',
  'no-permission',
  'moved',
  'changed-outside',
  'disk-full',
  'disk-error',
  'busy',
  'still-checked',
  'breaks-rules',
  'not-mended',
  'no-file-open',
  'other-file-open',
  'not-listed',
  'not-taken-back',
  'not-kept',
  'same-file',
  'left-unfinished',
  // A file that comes from the page.
  'file-too-large',
  'file-changed',
  'file-not-held',
  'attachment-too-large',
  'attachments-too-large',
  'attachment-damaged',
  // Long work.
  'too-long',
  'too-much-memory',
  // A report.
  'no-browser',
  'not-printed',
  'not-a-logo',
  'no-such-subject',
  'volume-missing',
  'volume-units',
  'volume-nothing',
  // What an assistant answered.
  'not-an-answer',
  'answer-broken',
  'answer-too-long',
  'answer-breaks-form',
  // An edit.
  'gone',
  'field-not-frozen',
  'in-use',
  'duplicate-id',
  'broken-reference',
  'out-of-range',
  'cause-into-itself',
  'cause-names-root-cause',
  'root-cause-twice-together',
  'merge-twice-together',
  // An import.
  'csv-empty',
  'csv-quote-not-closed',
  'csv-cell-too-long',
  'csv-too-wide',
  'no-title-column',
  'no-kpi-column',
  'no-month-column',
  'no-name-column',
  'affected-by-what',
  'no-such-failure-point',
  'no-date-column',
  'no-touchpoint-column',
  'no-such-column',
  'column-twice',
  'columns-contested',
  'workbook-kind',
  'table-markup',
  'workbook-broken',
  'workbook-too-large',
  'no-such-sheet',
  'no-header-line',
  'dates-open',
  'scale-open',
  'too-many-answers',
  'no-dates',
  'month-without-year',
  'period-twice',
  'dates-and-period',
  'bad-period',
  'too-many-fields',
  'no-such-import',
  'too-many-set-aside',
  'split-none',
  'split-all',
  'title-taken',
  'none-set-aside',
  'no-such-field',
] as const

export type RefusalCode = (typeof refusalCodes)[number]
export type RefusalParams = Readonly<Record<string, string | number>>

/** An expected failure: thrown on purpose, shown to the user as one sentence, never with a stack. Nothing was changed, unless its sentence says so. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: RefusalParams

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: { readonly cause: unknown }) {
    super(code, options)
    this.name = 'Refusal'
    this.code = code
    this.params = params
  }
}
