import type { ReactNode } from 'react'
import { ChartText } from '../base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { type ChartPalette, chartPalette } from '../colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { type Curves, layOutCurves } from './layOutCurves.ts'
import { curvesHeight, layOutMap, type MapColumn, type MapDrawing, mapColumn, textSize } from './layOutMap.ts'

interface JourneyPictureInput {
  readonly columns: readonly MapColumn[]
  readonly curves: Parameters<typeof layOutCurves>[0]['stages']
  readonly captions: ChartCaptions
  /** What the lane behind the stage is called. */
  readonly behind: string
  readonly wording: ChartWording
  readonly measure: MeasureText
  readonly today: string
}

/** The map of a journey as a picture to print or show, as wide as its stages take. */
export function journeyPicture(picture: JourneyPictureInput): Picture {
  const { columns, wording, measure } = picture
  const { direction } = wording
  const palette = chartPalette('light')
  const width = Math.max(sheetWidth, columns.length * mapColumn + 2 * sheetMargin)
  const sheet = { ...picture, palette, width }
  const map = layOutMap({ columns, direction, measure })
  const curves = layOutCurves({ stages: picture.curves, column: mapColumn, height: curvesHeight, direction })
  const own = columns.length * mapColumn
  // A narrow map stands at the start of its sheet.
  const shift = direction === 'rtl' ? width - 2 * sheetMargin - own : 0
  const drawing = (
    <g transform={`translate(${shift} 0)`}>
      <g transform={`translate(0 ${map.curvesTop})`}>
        <DrawnCurves curves={curves} palette={palette} score={wording.format.number} />
      </g>
      <DrawnCards map={map} palette={palette} {...startOf(direction)} />
      {map.behindTop === null ? null : (
        <>
          <line x1={0} x2={own} y1={map.behindTop} y2={map.behindTop} stroke={palette.axis} />
          <ChartText
            place={{ text: picture.behind, x: inlineAxis(direction, own).x(18), y: map.behindTop + 16, ...startOf(direction) }}
            direction={direction}
            size={textSize}
            fill={palette.quiet}
          />
        </>
      )}
    </g>
  )
  return pictureSheet({ ...sheet, words: sheetWords(sheet), drawing, drawingHeight: map.height })
}

function startOf(direction: ChartWording['direction']): { readonly side: 'left' | 'right' } {
  return { side: direction === 'rtl' ? 'right' : 'left' }
}

interface DrawnCurvesProps {
  readonly curves: Curves
  readonly palette: ChartPalette
  score(value: number): string
}

function DrawnCurves({ curves, palette, score }: DrawnCurvesProps): ReactNode {
  const label = (value: number | null, x: number, y: number | null) =>
    value === null || y === null ? null : (
      <ChartText
        place={{ text: score(value), x, y, side: 'centre' }}
        direction="ltr"
        size={11}
        fill={palette.ink}
        halo={palette.paper}
      />
    )
  return (
    <>
      {[0, 5, 10].map((value) => (
        <line key={value} x1={0} x2={curves.width} y1={curves.y(value)} y2={curves.y(value)} stroke={palette.grid} />
      ))}
      <path d={curves.gap} fill={palette.ink} fillOpacity={0.08} />
      <path d={curves.organisation} fill="none" stroke={palette.accent} strokeWidth={2} strokeDasharray="5 4" />
      <path d={curves.customer} fill="none" stroke={palette.ink} strokeWidth={2} />
      {curves.rivals.map(({ key, x, y }) => (
        <path
          key={key}
          d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`}
          fill={palette.paper}
          stroke={palette.quiet}
        />
      ))}
      {curves.points.map(({ id, x, customer, organisation, customerY, organisationY }) => (
        <g key={id}>
          {organisationY === null ? null : <rect x={x - 3} y={organisationY - 3} width={6} height={6} fill={palette.accent} />}
          {customerY === null ? null : <circle cx={x} cy={customerY} r={4} fill={palette.ink} />}
          {label(organisation, x, organisationY === null ? null : organisationY - 9)}
          {label(customer, x, customerY === null ? null : customerY + 18)}
        </g>
      ))}
    </>
  )
}

interface DrawnCardsProps {
  readonly map: MapDrawing
  readonly palette: ChartPalette
  /** On which every text begins. */
  readonly side: 'left' | 'right'
}

function DrawnCards({ map, palette, side }: DrawnCardsProps): ReactNode {
  return (
    <>
      {map.cards.map((card) => (
        <rect key={`${card.x} ${card.y}`} {...card} rx={8} fill={palette.paper} stroke={palette.axis} />
      ))}
      {map.circles.map(({ x, y, r }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} fill={palette.ink} />
      ))}
      {map.lines.map(({ text, look, x, y, direction }) => (
        <ChartText
          key={`${x} ${y}`}
          place={{ text, x, y, side }}
          direction={direction}
          size={textSize}
          weight={look === 'name' ? 600 : 400}
          fill={look === 'quiet' ? palette.quiet : palette.ink}
        />
      ))}
    </>
  )
}
