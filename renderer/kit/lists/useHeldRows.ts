import { useMemo } from 'react'
import type { FindableRows } from './Rows.ts'

/** The rows of a list that is read whole. */
export function useHeldRows<Row extends { readonly id: string }>(rows: readonly Row[]): FindableRows<Row> {
  return useMemo(() => {
    const placeOf = (isMeant: (row: Row) => boolean): number | null => {
      const place = rows.findIndex(isMeant)
      return place < 0 ? null : place
    }
    return {
      total: rows.length,
      rowAt: (place) => rows[place],
      placeOf,
      find: (id) => Promise.resolve(placeOf((row) => row.id === id)),
      read: (first, last) => Promise.resolve(rows.slice(first, last + 1)),
      // All of them are there.
      keep: () => undefined,
      show: () => undefined,
    }
  }, [rows])
}
