import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { ControlChart } from '../../../shared/analysis/measures/controlChart.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartPlot } from '../frame/ChartPlot.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import { MonthsMarks } from './MonthsMarks.tsx'
import { layOutMonths } from './monthsLayout.ts'
import { monthName, monthSentence, monthsCaptions, monthsTexts, standing } from './monthsWords.ts'

const usualHeight = 220

interface MonthsChartProps {
  readonly chart: ControlChart
  readonly period: Period
  /** Of its plot, in pixels; where it is given, the chart is the main thing to see. */
  readonly height?: number
}

/** Whether the months of a period are alike: a control chart with the equal table and pictures. */
export function MonthsChart({ chart, period, height = usualHeight }: MonthsChartProps): ReactNode {
  const wording = useLanguage()
  const { direction } = wording
  const measure = useMeasureText()
  const [shown, setShown] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const captions = monthsCaptions(chart, period, wording)
  const point = active === null ? undefined : chart.points[active]
  const picture = () => {
    const sheet = { captions, wording, measure, palette: chartPalette('light'), today: new Date().toISOString().slice(0, 10) }
    const words = sheetWords(sheet)
    const size = { width: sheetWidth - 2 * sheetMargin, height: words.room }
    const layout = layOutMonths({ chart, size, direction, measure, texts: monthsTexts(wording) })
    const drawing = <MonthsMarks layout={layout} direction={direction} palette={sheet.palette} interaction={null} />
    return pictureSheet({ ...sheet, words, drawing, drawingHeight: words.room })
  }
  return (
    <ChartFrame
      captions={captions}
      view={shown}
      onView={setShown}
      picture={picture}
      reading={point && shown === 'chart' ? monthSentence(point, wording) : null}
      small={height === usualHeight}
    >
      {shown === 'table' ? (
        <MonthsTable chart={chart} caption={captions.title} height={height} />
      ) : (
        <MonthsPlot chart={chart} title={captions.title} height={height} onActive={setActive} />
      )}
    </ChartFrame>
  )
}

interface MonthsPlotProps extends Pick<MonthsChartProps, 'chart'> {
  readonly title: string
  readonly height: number
  readonly onActive: (index: number | null) => void
}

function MonthsPlot({ chart, title, height, onActive }: MonthsPlotProps): ReactNode {
  const wording = useLanguage()
  const { direction, t } = wording
  const measure = useMeasureText()
  const palette = chartPalette(useComputedColorScheme('light'))
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const { container, interaction } = useBarTravel({
    count: chart.points.length,
    direction,
    axis: 'inline',
    page: 3,
    subject: chart.points[0]?.month ?? '',
    name: (index) => {
      const point = chart.points[index]
      return point === undefined ? '' : monthSentence(point, wording)
    },
    opens: () => false,
    onOpen: () => undefined,
    onActive,
  })
  const size = { width, height }
  const layout = width === 0 ? null : layOutMonths({ chart, size, direction, measure, texts: monthsTexts(wording) })
  return (
    <ChartPlot summary={t('charts.months.summary', { title })} container={container} sized={sized}>
      {layout === null ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} role="presentation">
          <MonthsMarks layout={layout} direction={direction} palette={palette} interaction={interaction} />
        </svg>
      )}
    </ChartPlot>
  )
}

function MonthsTable({
  chart,
  caption,
  height,
}: Required<Pick<MonthsChartProps, 'chart' | 'height'>> & { readonly caption: string }): ReactNode {
  const wording = useLanguage()
  const { t, format } = wording
  return (
    <ChartTable
      caption={caption}
      height={height + 160}
      nameColumn="month"
      columns={[
        { key: 'month', title: t('charts.months.columns.month') },
        { key: 'count', title: t('charts.months.axis'), number: true },
        { key: 'mean', title: t('charts.months.mean'), number: true },
        { key: 'low', title: t('charts.months.low'), number: true },
        { key: 'high', title: t('charts.months.high'), number: true },
        { key: 'standing', title: t('charts.months.columns.standing') },
      ]}
      rows={chart.points.map((point) => ({
        key: point.month,
        cells: [
          monthName(point.month, wording, 'long'),
          ...[point.count, point.expected, point.low, point.high].map((value) => format.number(value)),
          t(`charts.months.columns.${standing(point)}`),
        ],
      }))}
    />
  )
}
