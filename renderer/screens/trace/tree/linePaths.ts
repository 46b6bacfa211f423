import type { Bracket, Link } from './layoutLinks.ts'

/** The path of a line from a node to a cause under it, counted from the start side. */
export function linkPath({ from, to }: Link): string {
  const middle = (from.start + to.start) / 2
  return `M${from.start},${from.top}C${middle},${from.top} ${middle},${to.top} ${to.start},${to.top}`
}

/** The path of a bracket with an arm for each cause that it binds. */
export function bracketPath({ start, top, bottom, arms }: Bracket): string {
  const corner = 6
  const spine = `M${start + corner},${top}Q${start},${top} ${start},${top + corner}V${bottom - corner}Q${start},${bottom} ${start + corner},${bottom}`
  return spine + arms.map((arm) => `M${start},${arm}h${corner}`).join('')
}
