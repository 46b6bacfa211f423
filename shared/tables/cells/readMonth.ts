import type { DateReason } from './DateColumn.ts'
import { monthNamed } from './monthNames.ts'
import { type Reading, read } from './Reading.ts'

const yearFirst = /^(\d{4})\s?[./-]\s?(\d{1,2})$/u
const yearLast = /^(\d{1,2})\s?[./-]\s?(\d{4})$/u
const named = /^(?:ב-?)?(\p{L}+[.׳']?)[\s./,-]*(\d{4}|\d{2})$/u
const yearNamed = /^(\d{4})[\s./-]*(\p{L}+\.?)$/u

/** The month that a text means, `2026-03`: written as one, or as a day in it, which `day` is the reading of. */
export function readMonth(text: string, day: Reading<string, DateReason>): Reading<string, DateReason> {
  const plain = text.replace(/\p{Cf}/gu, '').trim()
  const month = monthIn(plain)
  if (month !== null) return read(month)
  return day.kind === 'value' ? read(day.value.slice(0, 'yyyy-mm'.length)) : day
}

function monthIn(text: string): string | null {
  const [, leadingYear, leadingMonth] = yearFirst.exec(text) ?? []
  if (leadingYear !== undefined) return isoMonth(Number(leadingYear), Number(leadingMonth))
  const [, month, year] = yearLast.exec(text) ?? []
  if (year !== undefined) return isoMonth(Number(year), Number(month))
  const [, name, namedYear] = named.exec(text) ?? []
  if (namedYear !== undefined) return isoMonth(fullYear(namedYear), monthNamed(name ?? '') ?? 0)
  const [, yearBefore, nameBehind] = yearNamed.exec(text) ?? []
  return yearBefore === undefined ? null : isoMonth(Number(yearBefore), monthNamed(nameBehind ?? '') ?? 0)
}

/** Two digits stand for a year of this century: nobody counted calls for a rate in the last one. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function isoMonth(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null
}
