import { type ScreenId, screenIds } from '../../shared/commands/screenIds.ts'

export interface Route {
  /** null: Home. */
  readonly screen: ScreenId | null
  /** The item that the screen shows in detail, if any. */
  readonly id: string | null
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** Reads a path such as `/fixes/F1`; anything unknown is Home. */
export function parseRoute(path: string): Route {
  const [first = '', second] = path.split('/').filter((segment) => segment !== '')
  const screen = screenIds.find((id) => id === first) ?? null
  return { screen, id: screen !== null && second !== undefined ? decode(second) : null }
}
