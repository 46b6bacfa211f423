import type { ReactNode } from 'react'
import { crisp } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { Course } from './layOutCourse.ts'

interface CourseMarksProps {
  readonly course: Course
  readonly width: number
  readonly palette: ChartPalette
}

/** The course itself: what is usual as a band, the target as a dashed line, the readings as a line that ends in a dot. */
export function CourseMarks({ course: { band, target, path, points }, width, palette }: CourseMarksProps): ReactNode {
  const last = points.at(-1)
  return (
    <>
      {band === null ? null : <rect x={0} width={width} y={band.y} height={band.height} fill={palette.axis} fillOpacity={0.25} />}
      {target === null ? null : (
        <line x1={0} x2={width} y1={crisp(target)} y2={crisp(target)} stroke={palette.axis} strokeDasharray="4 3" />
      )}
      <path d={path} fill="none" stroke={palette.ink} strokeWidth={1.5} strokeLinejoin="round" />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r={3} fill={palette.accent} />}
    </>
  )
}
