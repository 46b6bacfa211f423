import { useCallback } from 'react'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { type ScreenId, screenIds, screenPath } from './screenPath.ts'

interface Route {
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

export function useRoute(): Route & {
  go(screen: ScreenId, id?: string): void
  goHome(): void
  replaceId(id: string | null): void
} {
  const [path] = useHashLocation()
  const route = parseRoute(path)
  const { screen } = route
  const go = useCallback((to: ScreenId, id?: string) => navigate(screenPath(to, id)), [])
  const goHome = useCallback(() => navigate('/'), [])
  const replaceId = useCallback(
    (id: string | null) => {
      if (screen !== null) navigate(screenPath(screen, id ?? undefined), { replace: true })
    },
    [screen],
  )
  return { ...route, go, goHome, replaceId }
}
