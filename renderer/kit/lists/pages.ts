/** Rows that are asked for at once. */
export const pageSize = 100

/** Which rows a question is for. */
export interface PageRange {
  readonly offset: number
  readonly limit: number
}

export const firstPage: PageRange = { offset: 0, limit: pageSize }

/** The page, from 0, on which the row at a place stands. */
export function pageAt(place: number): number {
  return Math.floor(Math.max(place, 0) / pageSize)
}

/** Where on its page the row at a place stands. */
export function placeIn(place: number): number {
  return place % pageSize
}

/** The pages in sight, and the kept one, that a list of so many rows has, ascending, without the first one. */
export function furtherPages(
  inSight: { readonly first: number; readonly last: number },
  total: number,
  kept = 0,
): readonly number[] {
  const first = Math.max(inSight.first, 1)
  const last = Math.min(inSight.last, pageAt(total - 1))
  const pages = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at)
  if (kept < 1 || kept > pageAt(total - 1) || pages.includes(kept)) return pages
  return [...pages, kept].sort((a, b) => a - b)
}

/** The most rows that are asked for at once where many are read. */
const manyAtOnce = 1000

/** What to ask for to have all rows from the first to the last place; of a few rows, the pages that may be there already. */
export function rangesOver(first: number, last: number): readonly PageRange[] {
  const limit = last - first < 3 * pageSize ? pageSize : manyAtOnce
  const start = Math.floor(first / limit)
  return Array.from({ length: Math.floor(last / limit) - start + 1 }, (_, at) => ({ offset: (start + at) * limit, limit }))
}
