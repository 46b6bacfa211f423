import { renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useDrawnPart, wholeMap } from '../../../../../renderer/screens/journey/map/useDrawnPart.ts'

/** So many stages of five touchpoints each. */
function stagesOf(count: number) {
  return Array.from({ length: count }, (_, stage) => ({
    touchpoints: Array.from({ length: 5 }, (_one, at) => ({ id: `t${stage * 5 + at}` })),
  }))
}

function draw(count: number, openId: string | null = null) {
  const parts: ReturnType<typeof useDrawnPart>[] = []
  const stages = stagesOf(count)
  renderHook(() => parts.push(useDrawnPart({ stages, openId, scale: 1 })))
  return parts
}

describe('how much of a map is drawn', () => {
  it('is all of it at once where it is small', () => {
    expect(draw(4)).toEqual([wholeMap])
  })

  it('is what is in sight first, then step by step the rest', async () => {
    const parts = draw(20)
    const [first] = parts
    expect(first?.from).toBe(0)
    expect(first?.to).toBeLessThan(20)
    expect(first?.cards).toBeLessThan(5)
    await waitFor(() => expect(parts.at(-1)).toEqual(wholeMap), { timeout: 60_000 })
    const widths = parts.map(({ from, to }) => to - from)
    expect(widths).toEqual(widths.toSorted((one, other) => one - other))
  })

  it('begins where a touchpoint is open that stands out of sight', async () => {
    const parts = draw(20, 't97')
    const [first] = parts
    expect(first?.from).toBeGreaterThan(0)
    expect(first?.to).toBe(20)
    await waitFor(() => expect(parts.at(-1)).toEqual(wholeMap), { timeout: 60_000 })
  })
})
