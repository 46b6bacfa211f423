/** Days and months as numbers that sort as they do: 2026-03-14 is 20260314, its month 202603. */

export function dayNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))
}

/** 20260314 is 2026-03-14. */
export function dayText(day: number): string {
  return `${monthText(monthOfDay(day))}-${String(day % 100).padStart(2, '0')}`
}

export function monthOfDay(day: number): number {
  return Math.floor(day / 100)
}

/** As texts name a month: 202603 is 2026-03. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`
}
