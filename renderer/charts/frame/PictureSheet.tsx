import type { ReactElement, ReactNode, SVGProps } from 'react'
import { ChartText } from '../base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import { type ChartPalette, chartFont } from '../colour/chartPalette.ts'

/** Width of a saved picture; with its least height it fills a 16:9 slide. */
export const sheetWidth = 1200
export const sheetMargin = 40
const leastHeight = 675
const lineHeights = { title: 32, subtitle: 20, foot: 18 } as const
const fontSizes = { title: 24, subtitle: 14, foot: 12 } as const

interface SheetInput {
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly palette: ChartPalette
  readonly measure: MeasureText
  /** ISO day on which the picture is made. */
  readonly today: string
  /** For a drawing that takes more than the usual width. */
  readonly width?: number
}

export interface SheetWords {
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
  readonly foot: readonly string[]
  /** What is left for the drawing on a sheet of the least height. */
  readonly room: number
}

/** The words around a drawing, broken into lines for the sheet. */
export function sheetWords({ captions, wording, measure, today, width: sheet = sheetWidth }: SheetInput): SheetWords {
  const width = sheet - 2 * sheetMargin
  const lines = (text: string, size: number): readonly string[] =>
    text === '' ? [] : wrapLabel(text, width, 4, size, measure).lines
  const title = lines(captions.title, fontSizes.title * 1.08)
  const subtitle = lines(captions.subtitle, fontSizes.subtitle)
  const asOf = wording.t('charts.asOf', { day: wording.format.day(today) })
  const foot = [...lines(captions.rule, fontSizes.foot), asOf]
  const words = title.length * lineHeights.title + subtitle.length * lineHeights.subtitle + foot.length * lineHeights.foot
  return { title, subtitle, foot, room: leastHeight - 2 * sheetMargin - words - 26 }
}

/** A chart as a page of its own: finding, what is counted, the drawing, the rule and the date. */
export function pictureSheet(
  input: SheetInput & { readonly words: SheetWords; readonly drawing: ReactNode; readonly drawingHeight: number },
): ReactElement<SVGProps<SVGSVGElement>> {
  const { words, palette, wording, drawing, drawingHeight, width = sheetWidth } = input
  const { direction, language } = wording
  const inline = inlineAxis(direction, width)
  const titleBase = sheetMargin + 22
  const subtitleBase = titleBase + words.title.length * lineHeights.title - 6
  const drawingTop = subtitleBase + words.subtitle.length * lineHeights.subtitle + 4
  const footBase = drawingTop + drawingHeight + 32
  const height = Math.ceil(footBase + (words.foot.length - 1) * lineHeights.foot + sheetMargin - 8)
  const place = (text: string, y: number) => ({ text, y, x: inline.x(sheetMargin), side: inline.startSide })
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      direction={direction}
      lang={language}
      fontFamily={chartFont}
      role="img"
      aria-label={input.captions.title}
    >
      <rect width={width} height={height} fill={palette.paper} />
      {words.title.map((text, at) => (
        <ChartText
          key={text}
          place={place(text, titleBase + at * lineHeights.title)}
          direction={direction}
          size={fontSizes.title}
          weight={600}
          fill={palette.ink}
        />
      ))}
      {words.subtitle.map((text, at) => (
        <ChartText
          key={text}
          place={place(text, subtitleBase + at * lineHeights.subtitle)}
          direction={direction}
          size={fontSizes.subtitle}
          fill={palette.quiet}
        />
      ))}
      <g transform={`translate(${sheetMargin} ${drawingTop})`}>{drawing}</g>
      {words.foot.map((text, at) => (
        <ChartText
          key={text}
          place={place(text, footBase + at * lineHeights.foot)}
          direction={direction}
          size={fontSizes.foot}
          fill={palette.quiet}
        />
      ))}
    </svg>
  )
}
