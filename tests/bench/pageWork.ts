import type { Page } from 'playwright-core'

/** Milliseconds of the processor that a page's main thread took: the same however busy the rest of the machine is. */
export interface PageWork {
  readonly whole: number
  readonly script: number
  readonly style: number
  readonly layout: number
}

/** What the page has worked since it was asked before. */
export async function watchWork(page: Page): Promise<() => Promise<PageWork>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<PageWork> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
    return {
      whole: of('TaskDuration'),
      script: of('ScriptDuration'),
      style: of('RecalcStyleDuration'),
      layout: of('LayoutDuration'),
    }
  }
  let before = await read()
  return async () => {
    const now = await read()
    const since = {
      whole: now.whole - before.whole,
      script: now.script - before.script,
      style: now.style - before.style,
      layout: now.layout - before.layout,
    }
    before = now
    return since
  }
}
