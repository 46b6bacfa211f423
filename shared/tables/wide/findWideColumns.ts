import type { DateOrder } from '../../model/importVocabulary.ts'
import { lastDayOfMonth, type Period } from '../../model/months.ts'
import { Refusal } from '../../model/refusal.ts'
import { normaliseText } from '../../search/normaliseText.ts'
import { DateColumn } from '../cells/DateColumn.ts'
import { isoDayOf } from '../cells/dateReadings.ts'
import { columnNames } from '../columnNames.ts'
import { asWritten } from '../findHeader.ts'
import type { WideColumn, WideTable } from '../readRow.ts'
import { isTotalWord } from '../totalRow.ts'
import { type HeaderPeriod, headerPeriod, monthWithin } from './headerPeriod.ts'

/** What a header leaves open; the refusal says what. */
interface OpenHeaders {
  readonly open: Refusal
  /** A period would tell it. */
  readonly needsPeriod: boolean
}

interface WideOptions {
  /** The first line of the header, for what is said of it. */
  readonly headerLine: number
  /** Tells the years of months that stand without one. */
  readonly period?: Period | undefined
  /** The order of dates in headers. */
  readonly dates?: DateOrder | undefined
}

interface Found {
  readonly place: number
  readonly column: string
  readonly period: HeaderPeriod
}

/** A table with fewer such columns is not one that counts by time. */
const fewestColumns = 2

const countWords = ['פניות', 'תלונות', 'קריאות', 'complaints', 'calls', 'tickets', 'contacts', 'number of complaints', '#']
const counted = new Set([...columnNames.count, ...columnNames.perMonth, ...countWords].map(normaliseText))

/**
 * The columns of a wide table: headers that are months, quarters, years, weeks or days, alone or beside a word for cases. One
 * whose time holds that of another adds it up, and so does one that is called a total. Null for a table that is none.
 */
export function findWideColumns(columns: readonly string[], options: WideOptions): WideTable | OpenHeaders | null {
  const named = columns.flatMap((column, place): readonly Found[] => {
    const period = periodIn(asWritten(column))
    return period === null ? [] : [{ place, column, period }]
  })
  const days = named.length >= fewestColumns ? null : dayColumns(columns, options)
  if (days !== null && 'open' in days) return days
  const found = days ?? named
  if (found.length < fewestColumns) return null
  const dated = found.map((one) => ({ ...one, span: spanIn(one, options.period) }))
  const bare = dated.find(({ span }) => span === null)
  if (bare !== undefined) return { open: new Refusal('month-without-year', { column: bare.column }), needsPeriod: true }
  const spans = dated.flatMap(({ place, column, period, span }) =>
    span === null ? [] : [{ place, column, per: period.per, span }],
  )
  const twice = equalSpans(spans)
  if (twice !== null) return { open: new Refusal('period-twice', twice), needsPeriod: false }
  const adding = spans.filter(({ span }) => spans.some((other) => other.span !== span && holds(span, other.span)))
  const kept = spans.filter((one) => !adding.includes(one))
  const [per, ...others] = new Set(kept.map((one) => one.per))
  if (per === undefined || kept.length < fewestColumns) return null
  const totals = columns.filter((column, place) => isTotalHeader(column) || adding.some((one) => one.place === place))
  return { per: others.length === 0 ? per : 'mixed', columns: kept, totals }
}

/** Marks that stand between what is counted and its time. */
const between = /[()[\]:|–—]|\s-\s/gu

/** The time in a header that says nothing else than it and that cases are counted. */
function periodIn(header: string): HeaderPeriod | null {
  const whole = headerPeriod(header)
  if (whole !== null) return whole
  const words = header.replace(between, ' ').trim().split(/\s+/u)
  for (let at = 1; at < words.length; at += 1) {
    const [before, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const period = isCounted(before) ? headerPeriod(behind) : isCounted(behind) ? headerPeriod(before) : null
    if (period !== null) return period
  }
  return null
}

function isCounted(words: string): boolean {
  return counted.has(normaliseText(words))
}

function isTotalHeader(header: string): boolean {
  return isTotalWord(asWritten(header).replace(/\d{4}/gu, ' '))
}

function spanIn({ period: { span, month } }: Found, told: Period | undefined): Period | null {
  if (span !== null || month === undefined || told === undefined) return span
  return monthWithin(month, told)
}

/** Columns under days: the first or the last ones of months stand for these. */
function dayColumns(columns: readonly string[], { dates, headerLine }: WideOptions): readonly Found[] | OpenHeaders | null {
  const watch = new DateColumn()
  for (const column of columns) watch.see(asWritten(column), headerLine)
  const decided = watch.decide(dates)
  const found = columns.flatMap((column, place) => {
    const day = isoDayOf(asWritten(column))
    const reading = decided.read(asWritten(column))
    const on = day ?? (reading.kind === 'value' ? reading.value : null)
    return on === null ? [] : [{ place, column, on }]
  })
  const [open] = decided.open
  if (open !== undefined && found.length + decided.open.length >= fewestColumns) return openDates(open)
  if (found.length < fewestColumns) return null
  const isOfMonths = [firstDay, lastDay].some((edge) => found.every(({ on }) => on === edge(on)))
  return found.map(({ place, column, on }): Found => {
    const span = isOfMonths ? { from: firstDay(on), to: lastDay(on) } : { from: on, to: on }
    return { place, column, period: { per: isOfMonths ? 'month' : 'day', span } }
  })
}

function openDates({ text, line, days: [first, second] }: DateColumnOpen): OpenHeaders {
  const params = { column: text, text, line, first: first?.day ?? '', second: second?.day ?? '' }
  return { open: new Refusal('dates-open', params), needsPeriod: false }
}
type DateColumnOpen = ReturnType<DateColumn['decide']>['open'][number]

function firstDay(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function lastDay(day: string): string {
  return lastDayOfMonth(day.slice(0, 7))
}

function holds(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function equalSpans(spans: readonly WideColumn[]): { readonly first: string; readonly second: string } | null {
  const seen = new Map<string, string>()
  for (const { column, span } of spans) {
    const key = `${span.from}/${span.to}`
    const first = seen.get(key)
    if (first !== undefined) return { first, second: column }
    seen.set(key, column)
  }
  return null
}
