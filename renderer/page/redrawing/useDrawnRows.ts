import { useState } from 'react'
import { useFrameSteps } from './useFrameSteps.ts'

/** Pixels: no row is lower. */
const leastRow = 28
const fewestAtOnce = 20
const rowsAStep = 60

/** How many of so many rows are drawn: at first what the window can show, then frame by frame the rest. */
export function useDrawnRows(count: number): number {
  const [drawnAtOnce] = useState(() => Math.max(fewestAtOnce, Math.ceil(innerHeight / leastRow)))
  const drawnIn = (step: number): number => drawnAtOnce + step * rowsAStep
  return Math.min(count, drawnIn(useFrameSteps('rows', (step) => drawnIn(step) >= count)))
}
