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

/** The pages in sight that a list of so many rows has, ascending, without the first one. */
export function furtherPages(inSight: { readonly first: number; readonly last: number }, total: number): readonly number[] {
  const first = Math.max(inSight.first, 1)
  const last = Math.min(inSight.last, pageAt(total - 1))
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at)
}
