/** How large the tree is drawn: so that it fits the width as far as it stays readable, or the whole of it fits; then so many steps larger. */
export interface TreeScale {
  readonly whole: boolean
  readonly steps: number
}

export const startingScale: TreeScale = { whole: false, steps: 0 }

const step = 1.2
/** Smaller, words are only marks; the whole of a very large tree may still be shown so. */
const smallest = 0.2
const largest = 2
/** At first no smaller, so that words can be read. */
const readable = 0.8

export function larger(scale: TreeScale): TreeScale {
  return { ...scale, steps: Math.min(scale.steps + 1, 10) }
}

export function smaller(scale: TreeScale): TreeScale {
  return { ...scale, steps: Math.max(scale.steps - 1, -10) }
}

/** The whole tree; when that is shown already, as at first. */
export function wholeOrStarting({ whole, steps }: TreeScale): TreeScale {
  return whole && steps === 0 ? startingScale : { whole: true, steps: 0 }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The factor by which a drawing of this size is drawn in this room. Never above 1 unless asked for by steps. */
export function scaleFactor({ whole, steps }: TreeScale, drawing: Size, room: Size): number {
  const acrossWidth = ratio(room.width, drawing.width)
  const base = whole ? Math.min(1, acrossWidth, ratio(room.height, drawing.height)) : Math.min(1, Math.max(acrossWidth, readable))
  return Math.min(Math.max(base * step ** steps, smallest), largest)
}

/** 1 while nothing is known of the room. */
function ratio(room: number, needed: number): number {
  return room <= 0 || needed <= 0 ? 1 : room / needed
}
