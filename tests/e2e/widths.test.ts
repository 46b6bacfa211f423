import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { screenIds } from '../../shared/commands/screenIds.ts'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchServe } from './harness/launchServe.ts'
import { findOverflow } from './pictures/findOverflow.ts'
import { visitStates } from './pictures/visitStates.ts'
import { takeSize, windowSizes } from './pictures/windowSizes.ts'

const screens: readonly string[] = [
  'home',
  'failure-points-details',
  'root-causes-details',
  'fixes-details',
  'review-presenter',
  ...screenIds,
]

/** Milliseconds in which a page that was given another size has found its place in it, on a busy machine. */
const patience = 5000

/** What leaves its room when nothing changes any more: charts measure theirs after the page has taken its own. */
async function lastingOverflow(page: Page): Promise<readonly string[]> {
  for (const end = Date.now() + patience; ; ) {
    const found = await findOverflow(page)
    if (found.length === 0 || Date.now() > end) return found
    await page.waitForTimeout(100)
  }
}

describe('every screen at every size of window and text', () => {
  test.concurrent.each(languages)('shows all that it holds (%s)', async (language) => {
    const app = await launchServe({ language })
    const found: string[] = []
    const looked = new Set<string>()
    await visitStates(
      app,
      language,
      async ({ name }, page) => {
        for (const size of windowSizes) {
          await takeSize(page, size)
          found.push(...(await lastingOverflow(page)).map((what) => `${name} ${size.name}: ${what}`))
        }
        await takeSize(app.page, { name: 'usual', width: 1280, height: 800, text: 1 })
        looked.add(name)
      },
      ({ name }) => screens.includes(name),
    )
    expect([...looked].sort()).toEqual([...screens].sort())
    expect(found).toEqual([])
    await app.close()
  })
})
