import { normaliseText } from '../../search/normaliseText.ts'

/** A label of a table, or a title that the engagement has already. */
export interface CountedLabel {
  readonly label: string
  /** Rows that have it. */
  readonly count: number
  /** Whether a failure point has it for its title. */
  readonly isKnown: boolean
}

/** Two labels that may mean the same: `label` would become `like`. */
export interface LabelPair {
  readonly label: string
  readonly like: string
}

/** How alike two labels are at least, of 1, that are offered as one. */
const leastAlike = 0.72
/** Labels that share a trigram with more others than this are not compared for its sake: it tells nothing. */
const mostSharing = 150
/** Numbers and words of denial. */
const telling = /\p{N}+|(?<!\p{L})(?:לא|אינ|אינו|אינה|בלי|ללא|no|not|without|never)(?!\p{L})/gu
/** Pairs that are offered at a time. */
const mostPairs = 500
/** Letters that a name needs for a longer one that begins with it to be offered as its new form. */
const leastOpening = 8

/** The share of the telling trigrams of the shorter of two labels that they must have together to be looked at. */
const leastShared = 0.4

interface Shape {
  readonly text: string
  /** Its numbers and words of denial, in which what means the same never differs. */
  readonly telling: string
  /** The numbers of its trigrams, ascending. */
  readonly trigrams: readonly number[]
}

/**
 * The pairs of labels that are written much alike, or of which one begins with the whole other as new names often do, the 500
 * of most rows, those first. The rarer would become the more frequent, and a new one what is known. Two labels that differ in a number
 * or a denial are no pair, nor are labels whose trigrams more than 150 labels share: that bounds the work, which grows with
 * the labels and not with their square. Deterministic.
 */
export function likeLabels(labels: readonly CountedLabel[]): readonly LabelPair[] {
  const numbers = new Map<string, number>()
  const shapes = labels.map(({ label }) => shapeOf(label, numbers))
  const sharing = labelsByTrigram(shapes, numbers.size)
  const pairs: { readonly pair: LabelPair; readonly rows: number }[] = []
  const tellings = shapes.map(({ trigrams }) => trigrams.filter((trigram) => sharing[trigram]?.length !== 0).length)
  const counts = new Uint16Array(labels.length)
  for (const [first, shape] of shapes.entries()) {
    for (const second of candidatesAfter(first, shape, { sharing, tellings, counts })) {
      const [one, other] = [labels[first], labels[second]]
      if (one === undefined || other === undefined || one.count + other.count === 0) continue
      if (isLike(shape, shapes[second] ?? shape)) pairs.push({ pair: pairOf(one, other), rows: Math.min(one.count, other.count) })
    }
  }
  return pairs
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostPairs)
    .map(({ pair }) => pair)
}

function shapeOf(label: string, numbers: Map<string, number>): Shape {
  const text = normaliseText(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const padded = ` ${text} `
  const trigrams = new Set<number>()
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const trigram = padded.slice(at, at + 3)
    const number = numbers.get(trigram) ?? numbers.size
    numbers.set(trigram, number)
    trigrams.add(number)
  }
  return { text, telling: (text.match(telling) ?? []).join(' '), trigrams: [...trigrams].sort((a, b) => a - b) }
}

/** The labels that have each trigram; none where they are too many to tell anything. */
function labelsByTrigram(shapes: readonly Shape[], trigrams: number): readonly (readonly number[])[] {
  const sharing = Array.from({ length: trigrams }, (): number[] => [])
  for (const [index, shape] of shapes.entries()) for (const trigram of shape.trigrams) sharing[trigram]?.push(index)
  return sharing.map((labels) => (labels.length > mostSharing ? [] : labels))
}

interface Met {
  /** The labels that have each trigram. */
  readonly sharing: readonly (readonly number[])[]
  /** How many trigrams of each label tell something. */
  readonly tellings: readonly number[]
  /** How many of these each later label has as well: all zeros, and so again afterwards. */
  readonly counts: Uint16Array
}

/** Later labels that share enough telling trigrams with this one: of each trigram no more than tell anything are looked at. */
function candidatesAfter(first: number, { trigrams }: Shape, { sharing, tellings, counts }: Met): readonly number[] {
  const met: number[] = []
  for (const trigram of trigrams) {
    for (const other of sharing[trigram] ?? []) {
      if (other <= first) continue
      if (counts[other] === 0) met.push(other)
      counts[other] = (counts[other] ?? 0) + 1
    }
  }
  const needed = (label: number): number => leastShared * (tellings[label] ?? 0)
  const found = met.filter((other) => (counts[other] ?? 0) >= Math.min(needed(first), needed(other)))
  for (const other of met) counts[other] = 0
  return found
}

function isLike(one: Shape, other: Shape): boolean {
  if (one.telling !== other.telling || one.text === '' || other.text === '') return false
  if (one.text === other.text) return true
  const [shorter, longer] = one.text.length <= other.text.length ? [one.text, other.text] : [other.text, one.text]
  if (shorter.length >= leastOpening && longer.startsWith(`${shorter} `)) return true
  return shared(one, other) >= leastAlike || mistakes(shorter, longer) <= Math.floor(shorter.length / 6)
}

/** The trigrams that both have, of all that they have together (Dice). */
function shared(one: Shape, other: Shape): number {
  let [both, at] = [0, 0]
  for (const trigram of one.trigrams) {
    while ((other.trigrams[at] ?? Number.POSITIVE_INFINITY) < trigram) at += 1
    if (other.trigrams[at] === trigram) both += 1
  }
  return (2 * both) / (one.trigrams.length + other.trigrams.length)
}

/** Letters to add, leave out or change to make one of the other (Levenshtein); more than a sixth of them is not counted out. */
function mistakes(shorter: string, longer: string): number {
  const most = Math.floor(shorter.length / 6)
  if (longer.length - shorter.length > most) return Number.POSITIVE_INFINITY
  let before = Array.from({ length: longer.length + 1 }, (_, at) => at)
  for (let row = 1; row <= shorter.length; row += 1) {
    const now = [row]
    let least = row
    for (let at = 1; at <= longer.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (shorter[row - 1] === longer[at - 1] ? 0 : 1)
      const made = Math.min(change, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1)
      now.push(made)
      least = Math.min(least, made)
    }
    if (least > most) return Number.POSITIVE_INFINITY
    before = now
  }
  return before[longer.length] ?? 0
}

function pairOf(one: CountedLabel, other: CountedLabel): LabelPair {
  const isFirstKept = one.isKnown === other.isKnown ? one.count >= other.count : one.isKnown
  return isFirstKept ? { label: other.label, like: one.label } : { label: one.label, like: other.label }
}
