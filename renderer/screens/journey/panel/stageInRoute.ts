/** A stage in the screen's address, where an id alone names a touchpoint. */
export function stageInRoute(stage: string): string {
  return `stage:${stage}`
}
