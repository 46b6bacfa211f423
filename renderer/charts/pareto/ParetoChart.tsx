import { type ReactNode, useMemo, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMeasureText } from '../base/useMeasureText.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ParetoPlot } from './ParetoPlot.tsx'
import { ParetoTable } from './ParetoTable.tsx'
import type { ParetoChartProps } from './paretoChartProps.ts'
import { paretoPicture } from './paretoPicture.tsx'
import { paretoBarSentence, paretoCaptions } from './paretoWords.ts'

const defaultHeight = 420

/**
 * A Pareto chart with its finding, its equal table and its pictures. Bars are one tab stop; arrows travel in reading
 * direction, Home, End and the page keys leap, Enter or a click opens.
 */
export function ParetoChart(props: ParetoChartProps): ReactNode {
  const { pareto, height = defaultHeight, categoryOf, ownCategories = [], trail, within } = props
  const { stack = null, chance = null, proof = null } = props
  const wording = useLanguage()
  const measure = useMeasureText()
  const [view, setView] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const extras = useMemo(() => ({ stack, chance, proof }), [stack, chance, proof])
  const captions = useMemo(() => paretoCaptions(pareto, wording, within, extras), [pareto, wording, within, extras])
  const bar = active === null ? undefined : pareto.bars[active]
  const picture = () =>
    paretoPicture({ pareto, extras, captions, wording, measure, categoryOf, ownCategories, today: isoToday() })
  return (
    <ChartFrame
      captions={captions}
      trail={trail}
      view={view}
      onView={setView}
      picture={pareto.bars.length > 0 ? picture : null}
      reading={bar && view === 'chart' ? paretoBarSentence(pareto, bar, wording, extras) : null}
    >
      {view === 'table' ? (
        <ParetoTable pareto={pareto} extras={extras} caption={captions.title} height={height} />
      ) : (
        <ParetoPlot
          {...props}
          extras={extras}
          height={height}
          summary={wording.t('charts.pareto.summary', { title: captions.title, subtitle: captions.subtitle })}
          onActive={setActive}
        />
      )}
    </ChartFrame>
  )
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10)
}
