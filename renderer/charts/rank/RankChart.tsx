import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo, useState } from 'react'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useBarTravel } from '../base/useBarTravel.ts'
import { useMeasureText } from '../base/useMeasureText.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartPlot } from '../frame/ChartPlot.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import { RankMarks } from './RankMarks.tsx'
import { layOutRanks, rankedItems } from './rankLayout.ts'
import { rankTexts } from './rankTexts.ts'
import { changeMark, type RankView, rankCaptions, rankSentence } from './rankWords.ts'

const tableHeight = 420

interface RankChartProps extends RankView {
  /** Other controls of the chart, before its heading. */
  readonly trail?: ReactNode
}

/** How the order changes by another measure: two orders face to face, with the equal table and pictures. */
export function RankChart(props: RankChartProps): ReactNode {
  const { comparison, trail } = props
  const wording = useLanguage()
  const measure = useMeasureText()
  const [shown, setShown] = useState<ChartView>('chart')
  const [active, setActive] = useState<number | null>(null)
  const items = useMemo(() => rankedItems(comparison.ranks), [comparison])
  const captions = rankCaptions(props, items, wording)
  const item = active === null ? undefined : items[active]
  const picture = () => {
    const sheet = { captions, wording, measure, palette: chartPalette('light'), today: new Date().toISOString().slice(0, 10) }
    const { direction } = wording
    const width = sheetWidth - 2 * sheetMargin
    const layout = layOutRanks({ items, width, direction, measure, texts: rankTexts(props, wording) })
    const drawing = <RankMarks layout={layout} items={items} direction={direction} palette={sheet.palette} interaction={null} />
    return pictureSheet({ ...sheet, words: sheetWords(sheet), drawing, drawingHeight: layout.height })
  }
  return (
    <ChartFrame
      captions={captions}
      trail={trail}
      view={shown}
      onView={setShown}
      picture={items.length > 0 ? picture : null}
      reading={item && shown === 'chart' ? rankSentence(props, item, wording) : null}
      small
    >
      {shown === 'table' ? <RankTable {...props} caption={captions.title} /> : <RankPlot {...props} onActive={setActive} />}
    </ChartFrame>
  )
}

function RankPlot(props: RankView & { readonly onActive: (index: number | null) => void }): ReactNode {
  const { pareto, comparison, onActive } = props
  const wording = useLanguage()
  const { direction, t } = wording
  const measure = useMeasureText()
  const palette = chartPalette(useComputedColorScheme('light'))
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const items = rankedItems(comparison.ranks)
  const captions = rankCaptions(props, items, wording)
  const { container, interaction } = useBarTravel({
    count: items.length,
    direction,
    axis: 'both',
    page: 5,
    subject: JSON.stringify([pareto.by, pareto.within]),
    name: (index) => {
      const item = items[index]
      return item === undefined ? '' : rankSentence(props, item, wording)
    },
    opens: () => false,
    onOpen: () => undefined,
    onActive,
  })
  const layout = width === 0 ? null : layOutRanks({ items, width, direction, measure, texts: rankTexts(props, wording) })
  return (
    <ChartPlot summary={t('charts.ranks.summary', { title: captions.title })} container={container} sized={sized}>
      {layout === null ? null : (
        <svg width={width} height={layout.height} role="presentation">
          <RankMarks layout={layout} items={items} direction={direction} palette={palette} interaction={interaction} />
        </svg>
      )}
    </ChartPlot>
  )
}

function RankTable(props: RankView & { readonly caption: string }): ReactNode {
  const { pareto, comparison, caption } = props
  const wording = useLanguage()
  const { t, format } = wording
  const place = (rank: number | null): string => (rank === null ? '–' : format.number(rank))
  return (
    <ChartTable
      caption={caption}
      height={tableHeight}
      nameColumn="label"
      columns={[
        { key: 'label', title: t(`vocabulary.dimension.${dimensionWord(pareto.by)}`) },
        { key: 'own', title: t(`vocabulary.measure.${pareto.measure}`), number: true },
        { key: 'other', title: t(`vocabulary.measure.${comparison.measure}`), number: true },
        { key: 'change', title: t('charts.ranks.change'), number: true },
      ]}
      rows={comparison.ranks.map(({ key, label, rank, otherRank }) => ({
        key,
        cells: [
          label,
          place(rank),
          place(otherRank),
          rank === null || otherRank === null ? '' : changeMark(rank - otherRank, wording),
        ],
      }))}
    />
  )
}
