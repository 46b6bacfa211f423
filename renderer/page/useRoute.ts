import { useCallback } from 'react'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import type { ScreenId } from '../../shared/commands/screenIds.ts'
import { parseRoute, type Route } from './parseRoute.ts'
import { screenPath } from './screenPath.ts'

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
