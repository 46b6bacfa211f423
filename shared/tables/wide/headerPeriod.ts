import type { ColumnPeriod } from '../../model/importVocabulary.ts'
import { lastDayOfMonth, type Period } from '../../model/months.ts'
import { monthNamed } from '../cells/monthNames.ts'

type PartOfYear = Exclude<ColumnPeriod, 'day'>

/** The time that a header names. A month without its year has none until a period tells it. */
export interface HeaderPeriod {
  readonly per: ColumnPeriod
  readonly span: Period | null
  /** 1–12 of a month without a year. */
  readonly month?: number
}

const gap = String.raw`[\s./,'’׳_-]*`
const year = String.raw`(\d{4}|\d{2})`
const partNames: Readonly<Record<string, number>> = {
  א: 1,
  ב: 2,
  ג: 3,
  ד: 4,
  ראשון: 1,
  שני: 2,
  שלישי: 3,
  רביעי: 4,
  ראשונה: 1,
  שנייה: 2,
  שניה: 2,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const part = '([1-4]|א|ב|ג|ד|ראשון|ראשונה|שני(?:י?ה)?|שלישי|רביעי)'

/** What stands where in a header: patterns whose groups are a year and a number of some part of it. */
const numbered: readonly (readonly [RegExp, PartOfYear, 'year-first' | 'year-last'])[] = [
  [/^(\d{4})\s?[./_-]\s?(\d{1,2})$/u, 'month', 'year-first'],
  [/^(\d{4})(\d{2})$/u, 'month', 'year-first'],
  [/^(\d{4})[\s-]?m(\d{1,2})$/u, 'month', 'year-first'],
  [/^(\d{1,2})\s?[./_-]\s?(\d{4})$/u, 'month', 'year-last'],
  [/^(\d{1,2})[./-](\d{2})$/u, 'month', 'year-last'],
  [new RegExp(`^(\\d{4})${gap}(?:q|quarter\\s?)([1-4])$`, 'u'), 'quarter', 'year-first'],
  [new RegExp(`^(?:q|quarter\\s?)([1-4])${gap}${year}$`, 'u'), 'quarter', 'year-last'],
  [new RegExp(`^([1-4])q${gap}${year}$`, 'u'), 'quarter', 'year-last'],
  [new RegExp(`^(1st|2nd|3rd|4th) quarter${gap}(?:of )?${year}$`, 'u'), 'quarter', 'year-last'],
  [new RegExp(`^(\\d{4})${gap}רבעון ${part}$`, 'u'), 'quarter', 'year-first'],
  [new RegExp(`^רבעון ${part}${gap}(?:של )?${year}$`, 'u'), 'quarter', 'year-last'],
  [new RegExp(`^(\\d{4})${gap}h([12])$`, 'u'), 'half-year', 'year-first'],
  [new RegExp(`^h([12])${gap}${year}$`, 'u'), 'half-year', 'year-last'],
  [new RegExp(`^מחצית ${part}${gap}(?:של )?${year}$`, 'u'), 'half-year', 'year-last'],
  [/^(\d{4})[\s-]?w(\d{1,2})$/u, 'week', 'year-first'],
]
const wholeYear = /^(?:year |שנת |שנה )?(\d{4})$/u
const nameFirst = new RegExp(`^(?:ב-?)?(\\p{L}+)\\.?${gap}${year}$`, 'u')
const yearFirst = new RegExp(`^(\\d{4})${gap}(\\p{L}+)\\.?$`, 'u')
const nameAlone = /^(\p{L}+)[.׳']?$/u

const earliestYear = 1900
const latestYear = 2199
/** Two digits behind a number are a year only where they can be no month, day or hour. */
const fewestShortYear = 13

/** The time that a header stands for and nothing else; null for any other header. Days are no business of this. */
export function headerPeriod(header: string): HeaderPeriod | null {
  const text = header
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
  for (const [pattern, per, order] of numbered) {
    const [, first, second] = pattern.exec(text) ?? []
    if (first === undefined || second === undefined) continue
    const [yearText, partText] = order === 'year-first' ? [first, second] : [second, first]
    const span = spanOf(per, fullYear(yearText), partNames[partText] ?? Number(partText))
    return span === null ? null : { per, span }
  }
  return yearPeriod(text) ?? namedMonth(text)
}

function yearPeriod(text: string): HeaderPeriod | null {
  const [, digits] = wholeYear.exec(text) ?? []
  const span = digits === undefined ? null : spanOf('year', Number(digits), 1)
  return span === null ? null : { per: 'year', span }
}

function namedMonth(text: string): HeaderPeriod | null {
  const [, name, behind] = nameFirst.exec(text) ?? []
  const [, before, nameBehind] = yearFirst.exec(text) ?? []
  const month = monthNamed(name ?? nameBehind ?? nameAlone.exec(text)?.[1] ?? '')
  if (month === null) return null
  const yearText = behind ?? before
  if (yearText === undefined) return { per: 'month', span: null, month }
  const span = spanOf('month', fullYear(yearText), month)
  return span === null ? null : { per: 'month', span }
}

function fullYear(digits: string): number {
  if (digits.length > 2) return Number(digits)
  return Number(digits) < fewestShortYear ? 0 : 2000 + Number(digits)
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** The days of a part of a year; null for a part that no year has, or a year that is centuries away. */
function spanOf(per: PartOfYear, year: number, part: number): Period | null {
  if (year < earliestYear || year > latestYear || part < 1) return null
  if (per === 'week') return weekOf(year, part)
  const months = monthsIn[per]
  if (part * months > 12) return null
  const monthOf = (month: number) => `${year}-${String(month).padStart(2, '0')}`
  return { from: `${monthOf((part - 1) * months + 1)}-01`, to: lastDayOfMonth(monthOf(part * months)) }
}

const dayLength = 86_400_000

/** A week by its ISO number: the first holds the fourth of January. */
function weekOf(year: number, week: number): Period | null {
  if (week > 53) return null
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (week - 1) * 7 * dayLength
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: day(monday), to: day(monday + 6 * dayLength) }
}

/** The month of a header without a year, as a period tells it; null where it has none or several of that name. */
export function monthWithin(month: number, { from, to }: Period): Period | null {
  const found: Period[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const span = spanOf('month', year, month)
    if (span !== null && span.to >= from && span.from <= to) found.push(span)
  }
  const [only = null, ...others] = found
  return others.length === 0 ? only : null
}
