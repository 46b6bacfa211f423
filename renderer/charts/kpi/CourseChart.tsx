import { useComputedColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTextScale } from '../base/useTextScale.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { CourseMarks } from './CourseMarks.tsx'
import { type CourseInput, layOutCourse } from './layOutCourse.ts'

interface CourseChartProps extends CourseInput {
  /** What the picture says, for those who do not see it. */
  readonly label: string
}

/** How a measured figure went, beside its number: no axis, and the latest reading as a dot. It grows with the text. */
export function CourseChart({ label, ...input }: CourseChartProps): ReactNode {
  const { size } = input
  const scale = useTextScale()
  const palette = chartPalette(useComputedColorScheme('light'))
  return (
    <svg
      style={{ display: 'block', flex: 'none' }}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width * scale}
      role="img"
      aria-label={label}
    >
      <CourseMarks course={layOutCourse(input)} width={size.width} palette={palette} />
    </svg>
  )
}
