import { renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useDrawnRows } from '../../../../renderer/page/redrawing/useDrawnRows.ts'

function countsOf(count: number) {
  const counts: number[] = []
  const hook = renderHook(({ count }) => counts.push(useDrawnRows(count)), { initialProps: { count } })
  return { counts, ...hook }
}

describe('the rows that are drawn of many', () => {
  it('are those that the window can show at first, then more and more until all are there', async () => {
    const { counts } = countsOf(500)
    expect(counts[0]).toBeLessThan(60)
    await waitFor(() => expect(counts.at(-1)).toBe(500))
    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect(counts.length).toBeGreaterThan(5)
  })

  it('are all of them at once where they are few, and follow a list that grows', async () => {
    const { counts, rerender } = countsOf(12)
    expect(counts).toEqual([12])
    rerender({ count: 90 })
    await waitFor(() => expect(counts.at(-1)).toBe(90))
  })
})
