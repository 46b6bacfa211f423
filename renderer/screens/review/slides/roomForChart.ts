/** What stands around a chart on a slide at the usual size of text, in pixels. */
const around = 330
const least = 280

/** Height of a slide's chart in this window, in pixels; `scale` is how large text is set. */
export function roomForChart(scale: number): number {
  return Math.max(window.innerHeight - around * scale, least)
}
