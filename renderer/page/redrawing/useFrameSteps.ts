import { startTransition, useEffect, useState } from 'react'

/**
 * Counts the steps in which something large is drawn: 0 in the first frame, one more after each frame that was painted, until
 * `isLast` says so. `of` names what is drawn; with another name it begins anew. Keys and clicks come before the next step.
 */
export function useFrameSteps(of: string, isLast: (step: number) => boolean): number {
  const [counted, setCounted] = useState({ of, step: 0 })
  const isOther = counted.of !== of
  if (isOther) setCounted({ of, step: 0 })
  const step = isOther ? 0 : counted.step
  const isDone = isLast(step)
  useEffect(() => {
    if (isDone) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // Once the frame before is painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setCounted({ of, step: step + 1 })))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isDone, of, step])
  return step
}
