import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo, useState } from 'react'
import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMeasureText } from '../base/useMeasureText.ts'
import { useTextScale } from '../base/useTextScale.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import plotStyles from '../frame/ChartPlot.module.css'
import { ChartTable } from '../frame/ChartTable.tsx'
import styles from './FrontierChart.module.css'
import { FrontierCurve, FrontierToday } from './FrontierMarks.tsx'
import { type FrontierLayoutInput, layOutFrontier, removedAt, stopsOf } from './frontierLayout.ts'
import { frontierPicture } from './frontierPicture.tsx'
import { capacitySentence, type FrontierSubject, frontierCaptions, frontierRow, frontierTexts } from './frontierWords.ts'
import { useCapacityDrag } from './useCapacityDrag.ts'

interface FrontierChartProps {
  /** By capacity, ascending. */
  readonly points: readonly FrontierPoint[]
  /** All harm per month: the full height of the chart. */
  readonly total: number
  readonly measure: Measure
  /** Days; null means no limit. */
  readonly capacity: number | null
  /** What the plan at this capacity removes per month. */
  readonly removed: number
  /** Days of all candidates together: the far end of the slider. */
  readonly allEffortDays: number
  /** At every move of the handle, in whole days. */
  readonly onCapacity: (days: number) => void
  /** When the handle is let go or a key was pressed: the moment to save. */
  readonly onCapacityEnd?: (days: number) => void
  /** Block size of the drawing in pixels; 200 unless given. */
  readonly height?: number
  /** With the finding as its only words, where the screen says the rest. */
  readonly brief?: boolean
}

const defaultHeight = 200

/** Capacity against harm removed; today's point is a slider that pointer and keys move along the curve. */
export function FrontierChart(props: FrontierChartProps): ReactNode {
  const { points, total, measure, capacity, removed, height = defaultHeight, brief = false } = props
  const wording = useLanguage()
  const { t } = wording
  const [view, setView] = useState<ChartView>('chart')
  const [held, setHeld] = useState<number | null>(null)
  const { input, subject, measureText } = useFrontier(props, held)
  const captions = frontierCaptions({ measure, total, capacity, removed }, wording)
  const today = (): string => new Date().toISOString().slice(0, 10)
  return (
    <ChartFrame
      small
      brief={brief}
      captions={captions}
      view={view}
      onView={setView}
      picture={
        points.length === 0 ? null : () => frontierPicture({ input, captions, wording, measure: measureText, today: today() })
      }
      reading={null}
    >
      {view === 'table' ? (
        <ChartTable
          caption={captions.title}
          height={height}
          nameColumn="days"
          columns={[
            { key: 'days', title: t('charts.frontier.columns.days'), number: true },
            { key: 'removed', title: t(`charts.frontier.axisRemoved.${measure}`), number: true },
            { key: 'share', title: t(`charts.shareAxis.${measure}`), number: true },
          ]}
          rows={points.map((point) => ({ key: String(point.capacity), cells: frontierRow(point, subject, wording) }))}
        />
      ) : (
        <FrontierPlot {...props} height={height} input={input} subject={subject} onHold={setHeld} />
      )}
    </ChartFrame>
  )
}

/** What is drawn: the handle where it is held, else where the plan stands. */
function useFrontier(props: FrontierChartProps, held: number | null) {
  const { points, total, measure, capacity, removed, allEffortDays } = props
  const wording = useLanguage()
  const measureText = useMeasureText()
  return useMemo(() => {
    const farEnd = Math.max(1, allEffortDays, points.at(-1)?.capacity ?? 0, capacity ?? 0)
    const subject: FrontierSubject =
      held === null ? { measure, total, capacity, removed } : { measure, total, capacity: held, removed: removedAt(points, held) }
    const input: Omit<FrontierLayoutInput, 'size'> = {
      points,
      total,
      farEnd,
      today: { capacity: subject.capacity ?? farEnd, removed: subject.removed },
      direction: wording.direction,
      measure: measureText,
      texts: frontierTexts(subject, wording),
    }
    return { input, subject, measureText }
  }, [points, total, measure, capacity, removed, allEffortDays, held, wording, measureText])
}

interface FrontierPlotProps extends FrontierChartProps {
  readonly height: number
  readonly input: Omit<FrontierLayoutInput, 'size'>
  readonly subject: FrontierSubject
  readonly onHold: (days: number | null) => void
}

function FrontierPlot(props: FrontierPlotProps): ReactNode {
  const { height, input, subject, points, brief = false, onCapacity, onCapacityEnd, onHold } = props
  const wording = useLanguage()
  const { direction } = wording
  const palette = chartPalette(useComputedColorScheme('light'))
  const zoom = useTextScale()
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const layout = useMemo(() => layOutFrontier({ ...input, brief, size: { width, height } }), [input, brief, width, height])
  const stops = useMemo(() => stopsOf(points), [points])
  const max = Math.ceil(input.farEnd)
  const days = Math.min(max, subject.capacity ?? max)
  const drag = useCapacityDrag({
    ...{ days, max, direction, stops },
    daysAt: layout.daysAt,
    onMove: (next) => {
      onHold(next)
      onCapacity(next)
    },
    onEnd: (next) => {
      onHold(null)
      onCapacityEnd?.(next)
    },
  })
  const marks = { layout, palette, direction }
  return (
    <div className={plotStyles['plot']} ref={sized} style={{ height, zoom }}>
      {width === 0 ? null : (
        <svg width={width} height={height} role="presentation">
          <FrontierCurve {...marks} />
          <rect className={styles['reach']} {...layout.plot} fill="transparent" {...drag.pointer} />
          <g
            className={styles['slider']}
            role="slider"
            tabIndex={0}
            aria-label={wording.t('charts.frontier.slider')}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={max}
            aria-valuenow={days}
            aria-valuetext={capacitySentence(subject, wording, 'valueText')}
            onKeyDown={drag.onKeyDown}
          >
            <circle className={styles['ring']} cx={layout.today.x} cy={layout.today.y} r={12} fill="none" strokeWidth={2} />
            <FrontierToday {...marks} />
          </g>
        </svg>
      )}
    </div>
  )
}
