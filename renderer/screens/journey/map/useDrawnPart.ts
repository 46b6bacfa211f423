import { useState } from 'react'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { useFrameSteps } from '../../../page/redrawing/useFrameSteps.ts'
import { columnWidth } from './mapSizes.ts'

/** Touchpoints up to which a map is drawn whole at once. */
const drawnAtOnce = 24
/** Columns on each side that every further step adds. */
const columnsAStep = 2
/** Pixels: what of the window stands over the cards of a map, and how high a card is at least. */
const overCards = 560
const leastCard = 240

/** How much of a map is drawn: columns by their places, and of each column so many cards. */
export interface DrawnPart {
  readonly from: number
  /** The first that is not drawn any more. */
  readonly to: number
  readonly cards: number
}

/** All of it. */
export const wholeMap: DrawnPart = { from: 0, to: Number.POSITIVE_INFINITY, cards: Number.POSITIVE_INFINITY }

type Columns = readonly { readonly touchpoints: readonly { readonly id: string }[] }[]

interface DrawnPartInput {
  readonly stages: Columns
  /** The touchpoint that is open, which the map scrolls to. */
  readonly openId: string | null
  /** 1 is the usual size. */
  readonly scale: number
}

/**
 * What of a large map is drawn in full: at first what the window can show, around the touchpoint that is open, then frame by frame
 * the rest. What is not drawn in full yet has its place, its name and its keys.
 */
export function useDrawnPart({ stages, openId, scale }: DrawnPartInput): DrawnPart {
  const text = useTextScale()
  const count = stages.length
  const [first] = useState(() => inSight(stages, openId, scale * text))
  const at = (step: number): DrawnPart => (step === 0 ? first : widened(first, step - 1))
  const isWhole = ({ from, to, cards }: DrawnPart): boolean => from === 0 && to >= count && cards === Number.POSITIVE_INFINITY
  const part = at(useFrameSteps('map', (step) => isWhole(at(step))))
  return isWhole(part) ? wholeMap : part
}

/** Whether a map is small enough to be drawn whole at once. */
export function isDrawnAtOnce(stages: Columns): boolean {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0) <= drawnAtOnce
}

function inSight(stages: Columns, openId: string | null, scale: number): DrawnPart {
  if (isDrawnAtOnce(stages)) return wholeMap
  const columns = Math.max(1, Math.ceil(innerWidth / (columnWidth * scale)) - 1)
  const cards = Math.max(1, Math.ceil((innerHeight - overCards) / (leastCard * scale)))
  const open = stages.findIndex(({ touchpoints }) => touchpoints.some(({ id }) => id === openId))
  const from = Math.max(0, open - columns + 1)
  return { from, to: from + columns, cards }
}

function widened({ from, to }: DrawnPart, steps: number): DrawnPart {
  const by = steps * columnsAStep
  return { from: Math.max(0, from - by), to: to + by, cards: Number.POSITIVE_INFINITY }
}
