/** A journey in the screen's address, where an id alone names a touchpoint. */
export function journeyInRoute(journey: string): string {
  return `journey:${journey}`
}
