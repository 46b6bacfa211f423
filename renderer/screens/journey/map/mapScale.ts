/** How large the map may be drawn: 1 is its usual size. */
const steps = [0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5] as const
const [smallest] = steps

export type MapScale = number | 'fit'

/** The scale at which a map of this width stands whole in the room, never larger than usual; within what can still be made out. */
export function fittingScale(room: number, width: number): number {
  if (room <= 0 || width <= 0) return 1
  return Math.min(1, Math.max(smallest, room / width))
}

/** The next scale above or below; the same at the ends. */
export function steppedScale(shown: number, by: 1 | -1): number {
  const next = by === 1 ? steps.find((step) => step > shown + 0.01) : steps.findLast((step) => step < shown - 0.01)
  return next ?? shown
}

/** The widths that stages take beside one another on paper, in stages; margins of 12 mm and the lane of the names taken off. */
export const stagesOnPaper = { a4: 5, a3: 7 } as const
export type Paper = keyof typeof stagesOnPaper

/** The stages page by page, in their order. */
export function pagesOf<Stage>(stages: readonly Stage[], paper: Paper): readonly (readonly Stage[])[] {
  const most = stagesOnPaper[paper]
  const count = Math.ceil(stages.length / most)
  // Even pages: seven stages are four and three, not six and one.
  const each = Math.ceil(stages.length / count)
  return Array.from({ length: count }, (_, page) => stages.slice(page * each, (page + 1) * each))
}
