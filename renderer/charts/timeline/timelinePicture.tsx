import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import type { FixState } from '../../../shared/model/vocabulary.ts'
import { ChartText } from '../base/ChartText.tsx'
import { crisp, inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { cutToWidth } from '../base/wrapLabel.ts'
import { type ChartPalette, chartPalette } from '../colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { monthName } from '../months/monthsWords.ts'
import type { Timeline, TimelineRow } from './layOutTimeline.ts'

interface TimelineLine {
  readonly code: string
  readonly title: string
  readonly state: FixState
  readonly isLate: boolean
  readonly row: TimelineRow
}

interface TimelineWave {
  readonly name: string
  readonly lines: readonly TimelineLine[]
}

interface TimelinePictureInput {
  readonly waves: readonly TimelineWave[]
  readonly layout: Pick<Timeline, 'ticks' | 'today'>
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  /** ISO day on which the picture is made. */
  readonly today: string
}

const width = sheetWidth - 2 * sheetMargin
const names = 400
const line = 26
const textSize = 13
const monthsHeight = 28

/** The fixes along the months as a page to print or show, as long as there are fixes. */
export function timelinePicture(picture: TimelinePictureInput): Picture {
  const palette = chartPalette('light')
  const sheet = { ...picture, palette }
  const words = sheetWords(sheet)
  const lines = placed(picture.waves)
  const height = Math.max(words.room, monthsHeight + lines.length * line)
  const drawing = <Drawing {...picture} lines={lines} height={height} palette={palette} />
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: height })
}

type Placed = Readonly<{ y: number } & ({ wave: string } | { fix: TimelineLine })>

/** Each wave's name and under it its fixes, one below the other. */
function placed(waves: readonly TimelineWave[]): readonly Placed[] {
  const all = waves.flatMap(({ name, lines }) => [{ wave: name }, ...lines.map((fix) => ({ fix }))])
  return all.map((each, index) => ({ ...each, y: monthsHeight + index * line }))
}

interface DrawingProps extends TimelinePictureInput {
  readonly lines: readonly Placed[]
  readonly height: number
  readonly palette: ChartPalette
}

function Drawing({ lines, layout, height, palette, wording, measure }: DrawingProps): ReactNode {
  const { direction, language, t } = wording
  const { x, startSide } = inlineAxis(direction, width)
  const along = (at: number): number => x(names + (at / 100) * (width - names))
  const word = { direction, size: textSize }
  return (
    <>
      {layout.ticks.map(({ day, at }) => (
        <g key={day}>
          <line x1={crisp(along(at))} x2={crisp(along(at))} y1={monthsHeight} y2={height} stroke={palette.grid} />
          <ChartText
            {...word}
            place={{ text: monthName(day.slice(0, 7), { language }, 'short'), x: along(at), y: 14, side: startSide }}
            fill={palette.quiet}
          />
        </g>
      ))}
      <line x1={along(layout.today)} x2={along(layout.today)} y1={monthsHeight} y2={height} stroke={palette.accent} />
      <ChartText
        {...word}
        place={{ text: t('progressScreen.today'), x: along(layout.today), y: height + 14, side: 'centre' }}
        fill={palette.accent}
      />
      {lines.map((each) =>
        'wave' in each ? (
          <ChartText
            key={each.y}
            {...word}
            place={{ text: each.wave, x: x(0), y: each.y + 18, side: startSide }}
            weight={600}
            fill={palette.quiet}
          />
        ) : (
          <g key={each.y}>
            <ChartText {...word} place={{ text: each.fix.code, x: x(0), y: each.y + 18, side: startSide }} fill={palette.quiet} />
            <ChartText
              {...word}
              direction={textDirection(each.fix.title, direction)}
              place={{
                text: cutToWidth(each.fix.title, names - 80, textSize, measure),
                x: x(56),
                y: each.y + 18,
                side: startSide,
              }}
              fill={palette.ink}
            />
            <Bar {...each.fix} y={each.y} along={along} palette={palette} undated={t('progressScreen.undated')} word={word} />
          </g>
        ),
      )}
    </>
  )
}

interface BarProps extends Pick<TimelineLine, 'state' | 'isLate' | 'row'> {
  readonly y: number
  readonly palette: ChartPalette
  readonly undated: string
  readonly word: { readonly direction: ChartWording['direction']; readonly size: number }
  along(at: number): number
}

/** One fix from its start to its end; an outline where it is late, a triangle when it is due, a diamond when it is checked. */
function Bar({ state, isLate, row, y, palette, undated, word, along }: BarProps): ReactNode {
  const { bar, due, done, check } = row
  const middle = y + 13
  if (bar === null) {
    const { startSide } = inlineAxis(word.direction, width)
    return <ChartText {...word} place={{ text: undated, x: along(0), y: y + 18, side: startSide }} fill={palette.quiet} />
  }
  const [from, to] = [along(bar.from), along(bar.from + bar.length)]
  const box = { x: Math.min(from, to), width: Math.max(6, Math.abs(to - from)), y: middle - 7, height: 14 }
  return (
    <>
      <rect {...box} rx={3} {...inkOf(state, palette)} />
      {isLate ? (
        <rect
          x={box.x - 2}
          y={box.y - 2}
          width={box.width + 4}
          height={box.height + 4}
          rx={4}
          fill="none"
          stroke={palette.ink}
          strokeWidth={2}
        />
      ) : null}
      {due === null || done !== null ? null : <path d={`M${along(due)} ${middle + 7}l4 6h-8Z`} fill={palette.ink} />}
      {check === null ? null : (
        <path d={`M${along(check)} ${middle - 5}l5 5l-5 5l-5 -5Z`} fill={palette.ink} stroke={palette.paper} />
      )}
    </>
  )
}

function inkOf(state: FixState, { accent, axis, quiet }: ChartPalette): { readonly fill: string; readonly fillOpacity?: number } {
  switch (state) {
    case 'approved':
      return { fill: accent, fillOpacity: 0.55 }
    case 'in-progress':
      return { fill: accent }
    case 'done':
    case 'verified':
      return { fill: quiet }
    default:
      return { fill: axis }
  }
}
