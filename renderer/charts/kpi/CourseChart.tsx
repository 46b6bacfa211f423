import type { ReactNode } from 'react'
import type { Direction, Size } from '../base/chartGeometry.ts'
import { crisp } from '../base/chartGeometry.ts'
import { useTextScale } from '../base/useTextScale.ts'
import classes from './CourseChart.module.css'
import { layOutCourse } from './layOutCourse.ts'

interface CourseChartProps {
  /** By day. */
  readonly readings: readonly { readonly on: string; readonly value: number }[]
  readonly target?: number | undefined
  /** What is usual, drawn as a band. */
  readonly range?: { readonly low: number; readonly high: number } | undefined
  readonly size: Size
  readonly direction: Direction
  /** What the picture says, for those who do not see it. */
  readonly label: string
}

/** How a measured figure went, as a line beside its number: no axis, its target as a dashed line, its usual range as a band, its latest reading as a dot. It grows with the text. */
export function CourseChart({ readings, target, range, size, direction, label }: CourseChartProps): ReactNode {
  const scale = useTextScale()
  const course = layOutCourse({ readings, target, range, size, direction })
  const last = course.points.at(-1)
  return (
    <svg
      className={classes.course}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width * scale}
      role="img"
      aria-label={label}
    >
      {course.band === null ? null : (
        <rect className={classes.band} x={0} width={size.width} y={course.band.y} height={course.band.height} />
      )}
      {course.target === null ? null : (
        <line className={classes.target} x1={0} x2={size.width} y1={crisp(course.target)} y2={crisp(course.target)} />
      )}
      <path className={classes.line} d={course.path} />
      {last === undefined ? null : <circle className={classes.latest} cx={last.x} cy={last.y} r={3} />}
    </svg>
  )
}
