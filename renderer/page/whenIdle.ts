const patience = 1_000

/** Resolves once what is on screen has been painted and nothing more is to be done for it, after a second at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: patience }))
  })
}
