import { memo, type ReactNode, useMemo } from 'react'
import type { TreeLinks } from './layoutLinks.ts'
import { bracketPath, linkPaths, stubsPath } from './linePaths.ts'
import classes from './TraceLinks.module.css'

interface TraceLinksProps {
  readonly lines: TreeLinks
  readonly width: number
  readonly height: number
  readonly direction: 'rtl' | 'ltr'
}

/** The lines of the tree; what they say is in the sentences of the nodes. */
export const TraceLinks = memo(function TraceLinks(props: TraceLinksProps): ReactNode {
  const { lines, width, height, direction } = props
  const { bands, cores } = useMemo(() => linkPaths(lines.links), [lines.links])
  const mirror = direction === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined
  return (
    <svg className={classes.lines} width={width} height={height} aria-hidden>
      <g transform={mirror}>
        {bands.map(({ thickness, path }) => (
          <path key={thickness} className={classes.band} d={path} strokeWidth={thickness} />
        ))}
        {cores.map(({ state, path }) => (
          <path key={state} className={classes.core} data-state={state} d={path} />
        ))}
        {lines.brackets.length === 0 ? null : <path className={classes.bracket} d={lines.brackets.map(bracketPath).join('')} />}
        {lines.stubs.length === 0 ? null : <path className={classes.stub} d={stubsPath(lines.stubs)} />}
      </g>
    </svg>
  )
})
