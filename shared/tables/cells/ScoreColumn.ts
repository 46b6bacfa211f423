import type { ScoreScale } from '../../model/importVocabulary.ts'
import { highestScore } from '../../model/vocabulary.ts'
import type { ColumnMark } from './columnMark.ts'
import { blank, type Reading, read, unread } from './Reading.ts'
import { type NumberReason, readFigure } from './readNumber.ts'

/** Why a cell is no score; `off-scale`: a number that its scale does not hold. */
export type ScoreReason = NumberReason | 'off-scale'

/** What the numbers of a column of scores go from and to, and on which scale that leaves them. */
export interface DecidedScale {
  /** Null where the numbers fit several, and nobody said which it is, or they fit none. */
  readonly scale: ScoreScale | null
  /** Null where no score is a number. */
  readonly range: { readonly lowest: number; readonly highest: number } | null
}

const ends: Readonly<Record<ScoreScale, readonly [lowest: number, highest: number]>> = {
  '0-10': [0, 10],
  '1-5': [1, 5],
  '0-100': [0, 100],
  nps: [-100, 100],
}

/** Scores that no survey gives in words and signs but these three: pleased, neither, not pleased; on the scale of 0–10. */
const faces: readonly (readonly [score: number, ...texts: string[]])[] = [
  [highestScore, '🙂', '😊', '😀', '😃', '😄', '☺', 'satisfied', 'very satisfied', 'happy', 'מרוצה', 'מרוצה מאוד'],
  [highestScore / 2, '😐', '😶', 'neutral', 'neither', 'בינוני', 'ניטרלי', 'ככה ככה'],
  [0, '🙁', '☹', '😞', '😟', '😠', '😡', 'dissatisfied', 'very dissatisfied', 'unhappy', 'לא מרוצה', 'לא מרוצה בכלל'],
]
const byFace = new Map(faces.flatMap(([score, ...texts]) => texts.map((text) => [text, score] as const)))

/** The score, 0–10, of one of three faces or of its word; undefined of anything else. */
function faceIn(text: string): number | undefined {
  // A sign that says how a face is drawn says nothing of what it means.
  return byFace.get(
    text
      .replace(/\p{Cf}|\u{FE0F}/gu, '')
      .trim()
      .toLowerCase()
      .replace(/\s+/gu, ' '),
  )
}

/** The scales that hold all numbers of this range. 1–5 and 0–10 overlap, and so do percents and net scores. */
function scalesOf(lowest: number, highest: number): readonly ScoreScale[] {
  if (lowest < 0) return ['nps']
  if (highest > 10) return ['0-100', 'nps']
  return lowest >= 1 && highest <= 5 ? ['1-5', '0-10'] : ['0-10']
}

/** A score of 0–10 as the same place on another scale. @returns null where its scale does not hold it */
function toScore(value: number, scale: ScoreScale): number | null {
  const [lowest, highest] = ends[scale]
  if (value < lowest || value > highest) return null
  return ((value - lowest) / (highest - lowest)) * highestScore
}

/** Texts of a column that are looked at: further ones are of few different scores. */
const mostTexts = 10_000

/** The scores of one column of a table. On which scale they are is known only when all of it was seen, and not always then. */
export class ScoreColumn {
  readonly #texts = new Map<string, boolean>()

  /** `isTyped`: the cell of a sheet that holds a number. */
  see(text: string, isTyped: boolean): void {
    if (this.#texts.size < mostTexts) this.#texts.set(text, isTyped)
  }

  /** `mark` is how the column writes its numbers; `told` the scale that somebody named. */
  decide(mark: ColumnMark, told?: ScoreScale): DecidedScale {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const [text, isTyped] of this.#texts) {
      const number = faceIn(text) === undefined ? readFigure(text, isTyped ? 'point' : mark) : blank
      if (number.kind !== 'value') continue
      lowest = Math.min(lowest, number.value)
      highest = Math.max(highest, number.value)
    }
    if (lowest > highest) return { scale: told ?? '0-10', range: null }
    const [only = null, ...others] = scalesOf(lowest, highest)
    return { scale: told ?? (others.length > 0 ? null : only), range: { lowest, highest } }
  }
}

/** A score as 0–10, and as it was given: 1–5, percents, net scores and three faces become what they are there. */
export function readScore(text: string, scale: ScoreScale, mark: ColumnMark): Reading<number, ScoreReason> {
  const face = faceIn(text)
  if (face !== undefined) return read(face)
  const number = readFigure(text, mark)
  if (number.kind !== 'value') return number
  const score = toScore(number.value, scale)
  return score === null ? unread('off-scale') : read(score)
}
