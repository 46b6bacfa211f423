import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useId, useMemo, useState } from 'react'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartPlot } from '../frame/ChartPlot.tsx'
import styles from './PlanChart.module.css'
import { PlanFoot, PlanHead, PlanRows } from './PlanMarks.tsx'
import { PlanTable } from './PlanTable.tsx'
import { layOutPlan } from './planLayout.ts'
import { planPicture } from './planPicture.tsx'
import type { PlanChartFix } from './planWords.ts'
import { type PlanSubject, planBarName, planBarSentence, planCaptions, planTexts } from './planWords.ts'

interface PlanChartProps {
  readonly plan: Plan
  readonly measure: Measure
  /** By fix id. */
  readonly fixes: ReadonlyMap<string, PlanChartFix>
  /** What the cases are narrowed to, in words; the same list while it says the same. */
  readonly within?: readonly string[]
  /** Block size of one row of the ranked list beside, in pixels. */
  readonly rowHeight: number
  /** Block size of the ranked list's head, in pixels; at least 44. */
  readonly headerHeight: number
  /** The ranked list; it stands at the start side of the bars, and the table takes the place of both. */
  readonly list?: ReactNode
  /** CSS grid columns of list and bars; `minmax(0, 3fr) minmax(18rem, 2fr)` unless given. */
  readonly columns?: string
  /** The fix lit up in list and chart alike. */
  readonly active?: string | null
  readonly onActive?: (fix: string | null) => void
  /** Enter or a click on a bar. */
  readonly onOpen?: (fix: string) => void
}

const defaultColumns = 'minmax(0, 3fr) minmax(18rem, 2fr)'
const tableHeight = 520

/**
 * The Pareto of the plan on its side, beside the ranked list: a row of the one stands level with a row of the other. Bars
 * are one tab stop, travelled like those of the Pareto chart.
 */
export function PlanChart(props: PlanChartProps): ReactNode {
  const { plan, measure, fixes, list, within, columns = defaultColumns } = props
  const wording = useLanguage()
  const measureText = useMeasureText()
  const [view, setView] = useState<ChartView>('chart')
  const subject = useMemo((): PlanSubject => ({ plan, measure, fixes }), [plan, measure, fixes])
  const captions = useMemo(() => planCaptions(subject, wording, within), [subject, wording, within])
  const lit = plan.items.find((item) => item.fix === props.active)
  const today = (): string => new Date().toISOString().slice(0, 10)
  const plot = <PlanPlot {...props} subject={subject} title={captions.title} subtitle={captions.subtitle} />
  return (
    <ChartFrame
      small
      captions={captions}
      view={view}
      onView={setView}
      picture={
        plan.items.length === 0
          ? null
          : () => planPicture({ subject, bars: plan.items, captions, wording, measure: measureText, today: today() })
      }
      reading={lit && view === 'chart' ? planBarSentence(subject, lit, wording) : null}
    >
      {view === 'table' ? <PlanTable subject={subject} caption={captions.title} height={tableHeight} /> : null}
      {view === 'chart' && list !== undefined ? (
        <div className={styles['beside']} style={{ '--plan-columns': columns }}>
          {list}
          {plot}
        </div>
      ) : null}
      {view === 'chart' && list === undefined ? plot : null}
    </ChartFrame>
  )
}

interface PlanPlotProps extends PlanChartProps {
  readonly subject: PlanSubject
  readonly title: string
  readonly subtitle: string
}

function PlanPlot(props: PlanPlotProps): ReactNode {
  const { plan, subject, rowHeight, headerHeight, active, onActive, onOpen } = props
  const wording = useLanguage()
  const measure = useMeasureText()
  const palette = chartPalette(useComputedColorScheme('light'))
  const seed = useId()
  const hatch = useMemo(() => hatchIds(seed), [seed])
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const layout = useMemo(() => {
    const texts = planTexts(subject, wording)
    const { direction } = wording
    return width === 0
      ? null
      : layOutPlan({ bars: plan.items, total: plan.total, width, rowHeight, headerHeight, direction, measure, texts })
  }, [subject, plan, width, rowHeight, headerHeight, wording, measure])
  const lit = plan.items.findIndex((item) => item.fix === active)
  const fixAt = (index: number): string | null => plan.items[index]?.fix ?? null
  const { container, interaction } = useBarTravel({
    count: plan.items.length,
    direction: wording.direction,
    axis: 'both',
    page: 5,
    subject: 'plan',
    lit: lit === -1 ? null : lit,
    name: (index) => planBarName(subject, index, wording, onOpen !== undefined),
    opens: () => onOpen !== undefined,
    onOpen: (index) => {
      const fix = fixAt(index)
      if (fix !== null) onOpen?.(fix)
    },
    onActive: (index) => onActive?.(index === null ? null : fixAt(index)),
  })
  return (
    <ChartPlot
      summary={wording.t('charts.plan.summary', { title: props.title, subtitle: props.subtitle })}
      container={container}
      sized={sized}
      patterns={<HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />}
    >
      {layout ? <PlanDrawing {...{ layout, palette, hatch, interaction }} direction={wording.direction} /> : null}
    </ChartPlot>
  )
}

function PlanDrawing(props: Parameters<typeof PlanRows>[0]): ReactNode {
  const { width, headHeight, bodyHeight, footHeight } = props.layout
  return (
    <>
      <svg width={width} height={headHeight} role="presentation">
        <PlanHead {...props} />
      </svg>
      <svg width={width} height={bodyHeight} role="presentation">
        <PlanRows {...props} />
      </svg>
      <svg width={width} height={footHeight} role="presentation">
        <PlanFoot {...props} />
      </svg>
    </>
  )
}
