import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { BarName } from '../../../../shared/analysis/pareto/drillDown.ts'
import { CausesBars } from './CausesBars.tsx'
import { OpenedFailurePoint } from './OpenedFailurePoint.tsx'
import classes from './slides.module.css'

/**
 * Which few root causes carry most of the harm. A bar opens to the failure points behind it, and one of these to its root causes and
 * its customers' words; Escape leads back a step before it ends the review.
 */
export function CausesSlide(): ReactNode {
  const [path, setPath] = useState<readonly BarName[]>([])
  const slide = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was opened is gone with its focus: keys shall lead on from here.
    if (path.length > 1 && document.activeElement === document.body) slide.current?.focus()
  }, [path])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || path.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    slide.current?.focus()
    setPath(path.slice(0, -1))
  }
  const failurePoint = path.find(({ by }) => by === 'failure-point')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what stands in it pass through here
    <div ref={slide} tabIndex={-1} className={classes.opened} onKeyDown={onKeyDown}>
      {failurePoint === undefined ? (
        <CausesBars path={path} onOpen={(bar) => setPath([...path, bar])} onBack={(depth) => setPath(path.slice(0, depth))} />
      ) : (
        <OpenedFailurePoint path={path} id={failurePoint.key} onBack={(depth) => setPath(path.slice(0, depth))} />
      )}
    </div>
  )
}
