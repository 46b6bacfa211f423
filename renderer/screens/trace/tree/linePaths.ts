import type { CauseState } from '../../../../shared/model/vocabulary.ts'
import type { Bracket, Link, Stub } from './layoutLinks.ts'

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

/** The path of all open ends. */
export function stubsPath(stubs: readonly Stub[]): string {
  return stubs.map(({ from, length }) => `M${from.start},${from.top}h${length}`).join('')
}

/** Pixels: lines whose thickness differs by less are drawn as thick as one another. */
const thicknessStep = 0.25
const thinnest = 1.5

/** The lines of a tree as few paths, whatever their number: one for each state, under them one for each thickness. */
export interface LinkPaths {
  readonly bands: readonly { readonly thickness: number; readonly path: string }[]
  readonly cores: readonly { readonly state: CauseState; readonly path: string }[]
}

export function linkPaths(links: readonly Link[]): LinkPaths {
  const bands = new Map<number, string>()
  const cores = new Map<CauseState, string>()
  for (const link of links) {
    const path = linkPath(link)
    cores.set(link.state, (cores.get(link.state) ?? '') + path)
    if (link.thickness === 0) continue
    const thickness = Math.max(Math.round(link.thickness / thicknessStep) * thicknessStep, thinnest)
    bands.set(thickness, (bands.get(thickness) ?? '') + path)
  }
  return {
    bands: [...bands].map(([thickness, path]) => ({ thickness, path })),
    cores: [...cores].map(([state, path]) => ({ state, path })),
  }
}
