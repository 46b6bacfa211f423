import { useMemo } from 'react'
import type { Rows } from './Rows.ts'

/** The rows of a list that is read whole. */
export function useHeldRows<Row>(rows: readonly Row[]): Rows<Row> {
  return useMemo(
    () => ({
      total: rows.length,
      rowAt: (place) => rows[place],
      placeOf: (isMeant) => {
        const place = rows.findIndex(isMeant)
        return place < 0 ? null : place
      },
      read: (first, last) => Promise.resolve(rows.slice(first, last + 1)),
      // All of them are there.
      keep: () => undefined,
      show: () => undefined,
    }),
    [rows],
  )
}
