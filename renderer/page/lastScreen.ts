import { type ScreenId, screenIds } from '../../shared/commands/screenIds.ts'

const key = 'shoresh-last-screen'

/** The screen that the user was at when last here; the overview at first. */
export function lastScreen(): ScreenId {
  const stored = localStorage.getItem(key)
  return screenIds.find((id) => id === stored) ?? 'overview'
}

export function rememberScreen(screen: ScreenId): void {
  localStorage.setItem(key, screen)
}
