import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { FindableRows } from '../lists/Rows.ts'
import type { GridItem } from './GridProps.ts'

/**
 * Brings this row into sight once, wherever it stands in a list of which only pages may have been read. `onMissing` is told
 * when the list does not hold it, as when it does not fit what is searched for.
 */
export function useInSight(
  rows: FindableRows<GridItem>,
  id: string | null,
  reveal: RefObject<(row: number) => void>,
  onMissing?: () => void,
): void {
  const seen = useRef<string | null>(null)
  const missing = useEffectEvent((): boolean => {
    onMissing?.()
    return onMissing !== undefined
  })
  useEffect(() => {
    if (id === null || seen.current === id) {
      seen.current = id
      return
    }
    const read = rows.placeOf((row) => row.id === id)
    if (read !== null) {
      reveal.current(read)
      seen.current = id
      return
    }
    let asks = true
    rows.find(id).then(
      (place) => {
        if (!asks) return
        // Its page is read as it comes into sight, and brings the row.
        if (place !== null) reveal.current(place)
        else if (missing()) seen.current = id
      },
      // What cannot be read is told where the list itself is.
      () => undefined,
    )
    return () => {
      asks = false
    }
  }, [rows, id, reveal])
}
