import type { ReactNode } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import type { CauseState } from '../../../shared/model/vocabulary.ts'
import { ChartText } from '../base/ChartText.tsx'
import type { Direction } from '../base/chartGeometry.ts'
import { type CategoryLook, categoryLook } from '../colour/categoryColour.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { FishboneView } from './fishboneWords.ts'
import { boneFonts, type FishboneLayout, type PlacedBone } from './layOutFishbone.ts'

interface FishboneMarksProps {
  readonly layout: FishboneLayout
  readonly view: FishboneView
  readonly direction: Direction
  readonly palette: ChartPalette
  /** Categories of the team's own, whose order decides their colours. */
  readonly ownIds: readonly string[]
}

const dashes: Readonly<Record<CauseState, string | undefined>> = { possible: '4 3', confirmed: undefined, rejected: '1 4' }

/** Everything inside a fishbone: the spine to the head, a bone a category in its colour, a rib a cause, dashed unless confirmed. */
export function FishboneMarks({ layout, view, direction, palette, ownIds }: FishboneMarksProps): ReactNode {
  const { spine, head, headLines, bones } = layout
  return (
    <>
      <line {...ends(spine.from, spine.to)} stroke={palette.ink} strokeWidth={3} />
      {bones.map((bone, at) => {
        const category = view.bones[at]?.category ?? null
        const look = category === null ? null : categoryLook(category, ownIds, palette.scheme)
        const states = new Map(view.bones[at]?.causes.map(({ key, state }) => [key, state]))
        return <BoneMark key={bone.key} {...{ bone, look, states, direction, palette }} />
      })}
      <rect {...head} rx={8} fill={palette.paper} stroke={palette.ink} strokeWidth={1.5} />
      {headLines.map((place) => (
        <ChartText
          key={place.y}
          place={place}
          direction={textDirection(place.text, direction)}
          size={boneFonts.head}
          weight={600}
          fill={palette.ink}
        />
      ))}
    </>
  )
}

interface BoneMarkProps {
  readonly bone: PlacedBone
  /** Null for what is not traced. */
  readonly look: CategoryLook | null
  readonly states: ReadonlyMap<string, CauseState>
  readonly direction: Direction
  readonly palette: ChartPalette
}

function BoneMark({ bone, look, states, direction, palette }: BoneMarkProps): ReactNode {
  const { tip, foot, label, ribs } = bone
  return (
    <>
      <line {...ends(tip, foot)} stroke={look?.fill ?? palette.axis} strokeWidth={2.5} />
      {label.map((place) => (
        <ChartText
          key={place.y}
          place={place}
          direction={textDirection(place.text, direction)}
          size={boneFonts.category}
          weight={600}
          fill={look?.text ?? palette.quiet}
        />
      ))}
      {ribs.map(({ key, from, to, lines }) => {
        const state = states.get(key) ?? 'possible'
        return (
          <g key={key}>
            <line {...ends(from, to)} stroke={palette.quiet} strokeWidth={1.25} strokeDasharray={dashes[state]} />
            {lines.map((place) => (
              <ChartText
                key={place.y}
                place={place}
                direction={textDirection(place.text, direction)}
                size={boneFonts.cause}
                fill={palette.ink}
              />
            ))}
          </g>
        )
      })}
    </>
  )
}

function ends(from: { x: number; y: number }, to: { x: number; y: number }) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
}
