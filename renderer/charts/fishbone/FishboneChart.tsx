import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMeasureText } from '../base/useMeasureText.ts'
import { useTextScale } from '../base/useTextScale.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { ChartFrame, type ChartView } from '../frame/ChartFrame.tsx'
import { ChartTable } from '../frame/ChartTable.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import classes from './FishboneChart.module.css'
import { FishboneMarks } from './FishboneMarks.tsx'
import { boneName, type FishboneView, fishboneCaptions, fishboneTexts } from './fishboneWords.ts'
import { layOutFishbone } from './layOutFishbone.ts'

const tableHeight = 480
/** Smaller, words could not be read: then the drawing scrolls. */
const smallest = 0.7

interface FishboneChartProps {
  readonly view: FishboneView
  readonly ownIds: readonly string[]
  /** What the cases are narrowed to, in words. */
  readonly within: readonly string[]
  readonly trail?: ReactNode
}

/** The causes of an effect on a bone for each category, with the finding, the equal table and pictures to save. */
export function FishboneChart({ view, ownIds, within, trail }: FishboneChartProps): ReactNode {
  const wording = useLanguage()
  const measure = useMeasureText()
  const [shown, setShown] = useState<ChartView>('chart')
  const captions = fishboneCaptions(view, wording, within)
  const { direction } = wording
  const picture = () => {
    const layout = layOutFishbone({ ...fishboneTexts(view, wording), direction, measure })
    const palette = chartPalette('light')
    const sheet = { captions, wording, measure, palette, today: new Date().toISOString().slice(0, 10) }
    const room = sheetWidth - 2 * sheetMargin
    const scale = Math.min(1, room / layout.width)
    const drawing = (
      <g transform={`translate(${direction === 'rtl' ? room - layout.width * scale : 0} 0) scale(${scale})`}>
        <FishboneMarks {...{ layout, view, direction, palette, ownIds }} />
      </g>
    )
    return pictureSheet({ ...sheet, words: sheetWords(sheet), drawing, drawingHeight: layout.height * scale })
  }
  return (
    <ChartFrame captions={captions} trail={trail} view={shown} onView={setShown} picture={picture} reading={null} small>
      {shown === 'table' ? (
        <FishboneTable view={view} caption={captions.title} />
      ) : (
        <FishbonePlot {...{ view, ownIds }} label={captions.title} />
      )}
    </ChartFrame>
  )
}

interface FishbonePlotProps extends Pick<FishboneChartProps, 'view' | 'ownIds'> {
  readonly label: string
}

function FishbonePlot({ view, ownIds, label }: FishbonePlotProps): ReactNode {
  const wording = useLanguage()
  const { direction } = wording
  const measure = useMeasureText()
  const textScale = useTextScale()
  const palette = chartPalette(useComputedColorScheme('light'))
  const { ref, width } = useElementSize<HTMLElement>()
  const room = width === 0 ? {} : { room: width / textScale }
  const layout = layOutFishbone({ ...fishboneTexts(view, wording), direction, measure, ...room })
  const fitting = width === 0 ? 1 : Math.min(1.25, width / layout.width)
  const scale = Math.max(fitting, smallest * textScale)
  return (
    <section
      ref={ref}
      className={classes.plot}
      data-print="flow"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
      tabIndex={0}
      aria-label={label}
    >
      <svg
        className={classes.drawing}
        width={layout.width * scale}
        height={layout.height * scale}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={label}
      >
        <FishboneMarks {...{ layout, view, direction, palette, ownIds }} />
      </svg>
    </section>
  )
}

function FishboneTable({ view, caption }: { view: FishboneView; caption: string }): ReactNode {
  const wording = useLanguage()
  const { t, format } = wording
  return (
    <ChartTable
      caption={caption}
      height={tableHeight}
      nameColumn="cause"
      columns={[
        { key: 'category', title: t('vocabulary.dimension.category') },
        { key: 'cause', title: t('fishbone.cause') },
        { key: 'state', title: t('fishbone.state') },
        { key: 'share', title: t('fishbone.share'), number: true },
      ]}
      rows={view.bones.flatMap((bone) =>
        bone.causes.map(({ key, title, state, share }) => ({
          key,
          cells: [boneName(bone, view, wording), title, t(`vocabulary.causeState.${state}`), format.percent(share)],
        })),
      )}
    />
  )
}
