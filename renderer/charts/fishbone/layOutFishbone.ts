import { largestOf } from '../../../shared/model/largestOf.ts'
import {
  type Box,
  type Direction,
  type Inline,
  inlineAxis,
  type MeasureText,
  type PlacedText,
  type Point,
} from '../base/chartGeometry.ts'
import { wrapLabel } from '../base/wrapLabel.ts'

export const boneFonts = { cause: 12, category: 13, head: 14 } as const

/** A cause as it is drawn: its words with its share. */
interface BoneCause {
  readonly key: string
  readonly label: string
}

export interface Bone {
  readonly key: string
  readonly label: string
  readonly causes: readonly BoneCause[]
}

interface PlacedRib {
  readonly key: string
  /** At the outer end; the other end is on the bone. */
  readonly from: Point
  readonly to: Point
  readonly lines: readonly PlacedText[]
}

export interface PlacedBone {
  readonly key: string
  readonly tip: Point
  readonly foot: Point
  readonly label: readonly PlacedText[]
  readonly ribs: readonly PlacedRib[]
}

export interface FishboneLayout {
  readonly width: number
  readonly height: number
  readonly spine: { readonly from: Point; readonly to: Point }
  readonly head: Box
  readonly headLines: readonly PlacedText[]
  readonly bones: readonly PlacedBone[]
}

interface FishboneLayoutInput {
  readonly effect: string
  readonly bones: readonly Bone[]
  readonly direction: Direction
  readonly measure: MeasureText
  /** Pixels from start to end that it should keep to; none unless given. */
  readonly room?: number
}

/** Of a cause's words, the widest first: narrower ones take more lines where there is less room. */
const labelWidths = [190, 150, 120] as const
const narrowestSlot = 120
const lineHeight = 15
const ribGap = 12
const categoryRoom = 40
const slant = 0.32
const pad = 14
const headWidth = 170
const headPadding = 12
const leastReach = 90

interface Measured {
  readonly bone: Bone
  readonly label: readonly string[]
  readonly causes: readonly { readonly key: string; readonly lines: readonly string[]; readonly width: number }[]
  /** Of the widest cause. */
  readonly width: number
  /** What its causes take blockwise. */
  readonly depth: number
}

/**
 * Bones in pairs above and below the spine, the first nearest to the head at the end side. A slot is as wide as the widest words
 * of its pair as measured, so that no two labels meet. Right to left all is mirrored.
 */
export function layOutFishbone(input: FishboneLayoutInput): FishboneLayout {
  const { room = Number.POSITIVE_INFINITY } = input
  const [widest, ...narrower] = labelWidths
  return narrower.reduce(
    (layout, labelWidth) => (layout.width <= room ? layout : layOutWith(labelWidth, input)),
    layOutWith(widest, input),
  )
}

function layOutWith(labelWidth: number, { effect, bones, direction, measure }: FishboneLayoutInput): FishboneLayout {
  const measured = bones.map((bone) => measureBone(bone, labelWidth, measure))
  const [above, below] = [0, 1].map((side) => measured.filter((_, at) => at % 2 === side))
  const reaches = [reachOf(above ?? []), reachOf(below ?? [])] as const
  const run = slant * Math.max(reaches[0], reaches[1])
  const pairs = Array.from({ length: Math.ceil(measured.length / 2) }, (_, at) => measured.slice(2 * at, 2 * at + 2))
  const slots = pairs.map((pair) => Math.max(narrowestSlot, largestOf(pair.map(slotWidth))) + pad)
  const bodyWidth = slots.reduce((sum, slot) => sum + slot, 0) + run + pad
  const width = bodyWidth + headWidth
  const headLines = wrapLabel(effect, headWidth - 2 * headPadding, 6, boneFonts.head, measure).lines
  const headHeight = headLines.length * 18 + 2 * headPadding
  const spineY = Math.max(reaches[0] + categoryRoom, headHeight / 2 + 2)
  const height = spineY + Math.max(reaches[1] + categoryRoom, headHeight / 2 + 2)
  const inline = inlineAxis(direction, width)
  const head = { x: inline.left(bodyWidth, headWidth), y: spineY - headHeight / 2, width: headWidth, height: headHeight }
  let end = bodyWidth
  const placed = pairs.flatMap((pair, at) => {
    const foot = end
    end -= slots[at] ?? 0
    return pair.map((bone, side) =>
      placeBone(bone, { inline, foot, spineY, reach: reaches[side === 0 ? 0 : 1], upward: side === 0 }),
    )
  })
  return {
    ...{ width, height, head },
    spine: { from: { x: inline.x(0), y: spineY }, to: { x: inline.x(bodyWidth), y: spineY } },
    headLines: headLines.map((text, at) => ({
      text,
      x: inline.x(bodyWidth + headPadding),
      y: head.y + headPadding + 13 + at * 18,
      side: inline.startSide,
    })),
    bones: placed,
  }
}

function measureBone(bone: Bone, labelWidth: number, measure: MeasureText): Measured {
  const causes = bone.causes.map(({ key, label }) => {
    const { lines } = wrapLabel(label, labelWidth, 4, boneFonts.cause, measure)
    return { key, lines, width: largestOf(lines.map((line) => measure(line, boneFonts.cause))) }
  })
  const label = wrapLabel(bone.label, labelWidth, 2, boneFonts.category, (text, size) => measure(text, size, 600)).lines
  return {
    ...{ bone, label, causes },
    width: Math.max(0, largestOf(causes.map(({ width }) => width))),
    depth: causes.reduce((sum, { lines }) => sum + lines.length * lineHeight + ribGap, 0),
  }
}

function reachOf(bones: readonly Measured[]): number {
  return Math.max(leastReach, largestOf(bones.map(({ depth }) => depth)) + ribGap)
}

function slotWidth({ width, label }: Measured): number {
  return Math.max(width + pad + slant * (4 * lineHeight + 4), label.length > 0 ? narrowestSlot : 0)
}

interface BonePlace {
  readonly inline: Inline
  /** From the start side, where the bone meets the spine. */
  readonly foot: number
  readonly spineY: number
  readonly reach: number
  readonly upward: boolean
}

function placeBone({ bone, label, causes }: Measured, { inline, foot, spineY, reach, upward }: BonePlace): PlacedBone {
  const away = upward ? -1 : 1
  // How far from the start side the bone stands this far from the spine.
  const at = (distance: number): number => foot - slant * distance
  const point = (fromStart: number, distance: number): Point => ({ x: inline.x(fromStart), y: spineY + away * distance })
  let distance = ribGap / 2
  const ribs = causes.map(({ key, lines, width }): PlacedRib => {
    const depth = lines.length * lineHeight
    // Words stand above their rib on both sides of the spine.
    const rib = upward ? distance : distance + depth
    const on = at(rib)
    distance += depth + ribGap
    const y = spineY + away * rib
    // The bone leans over the lines above its rib.
    const from = on - width - 8 - (upward ? slant * (depth + 4) : 0)
    return {
      key,
      from: point(from, rib),
      to: point(on, rib),
      lines: lines.map((text, line) => ({
        text,
        x: inline.x(from),
        y: y - 4 - (lines.length - 1 - line) * lineHeight,
        side: inline.startSide,
      })),
    }
  })
  const tip = at(reach)
  const first = upward ? spineY - reach - 8 - (label.length - 1) * lineHeight : spineY + reach + 17
  return {
    key: bone.key,
    tip: point(tip, reach),
    foot: point(foot, 0),
    label: label.map((text, line) => ({ text, x: inline.x(tip), y: first + line * lineHeight, side: 'centre' as const })),
    ribs,
  }
}
