/** A journey in the screen's address, where an id alone names a touchpoint; null is the main one. */
export function journeyInRoute(journey: string | null): string {
  return `journey:${journey ?? ''}`
}
