/** True in the desktop app, false under `shoresh serve`. */
export function isDesktop(): boolean {
  return location.protocol === 'app:'
}
