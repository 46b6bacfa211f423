import { memo, type ReactNode } from 'react'
import type { Link, Stub, TreeLinks } from './layoutLinks.ts'
import { bracketPath, linkPath } from './linePaths.ts'
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
  const mirror = direction === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined
  return (
    <svg className={classes.lines} width={width} height={height} aria-hidden>
      <g transform={mirror}>
        {lines.links.map((link) => (
          <LinkLine key={link.key} link={link} />
        ))}
        {lines.brackets.map((bracket) => (
          <path key={bracket.key} className={classes.bracket} d={bracketPath(bracket)} />
        ))}
        {lines.stubs.map((stub) => (
          <StubLine key={stub.key} stub={stub} />
        ))}
      </g>
    </svg>
  )
})

function LinkLine({ link }: { link: Link }): ReactNode {
  const d = linkPath(link)
  return (
    <g data-state={link.state} className={classes.link}>
      {link.thickness > 0 ? <path className={classes.band} d={d} strokeWidth={Math.max(link.thickness, 1.5)} /> : null}
      <path className={classes.core} d={d} />
    </g>
  )
}

function StubLine({ stub }: { stub: Stub }): ReactNode {
  const { start, top } = stub.from
  return <line className={classes.stub} x1={start} y1={top} x2={start + stub.length} y2={top} />
}
