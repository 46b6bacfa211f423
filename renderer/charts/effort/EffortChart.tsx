import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { EffortPoint } from '../../../shared/analysis/plan/impactEffort.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useTextScale } from '../base/useTextScale.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { EffortMarks, type EffortTitles } from './EffortMarks.tsx'
import { layOutEffort } from './layOutEffort.ts'

interface EffortChartProps {
  readonly points: readonly EffortPoint[]
  readonly titles: EffortTitles
  /** What the picture says, for those who do not see it. */
  readonly label: string
}

const usualHeight = 320

/** Fixes by what they take and what they still add; what each would remove alone stands faint above it. */
export function EffortChart({ points, titles, label }: EffortChartProps): ReactNode {
  const wording = useLanguage()
  const { direction } = wording
  const scale = useTextScale()
  const palette = chartPalette(useComputedColorScheme('light'))
  const { ref, width } = useElementSize<HTMLDivElement>()
  const height = usualHeight * scale
  return (
    <div ref={ref} role="img" aria-label={label}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} style={{ display: 'block' }} aria-hidden>
          <EffortMarks
            layout={layOutEffort({ points, size: { width, height }, direction, scale })}
            titles={titles}
            wording={wording}
            palette={palette}
            scale={scale}
          />
        </svg>
      )}
    </div>
  )
}
