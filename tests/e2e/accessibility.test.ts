import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchServe } from './harness/launchServe.ts'
import { shownStates } from './pictures/shownStates.ts'
import { visitStates } from './pictures/visitStates.ts'

const themes = ['light', 'dark'] as const

/** What axe-core finds on the page, each finding with its place. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  // The legacy mode needs no page of its own beside the one that it looks at. All rules run; only what they find is told.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`)
    return `${id} at ${places.join(' | ')}`
  })
}

describe('axe-core', () => {
  test.concurrent.each(languages)('finds nothing on any screen, light or dark (%s)', { timeout: 600_000 }, async (language) => {
    const app = await launchServe({ language })
    const found: string[] = []
    const looked = { light: 0, dark: 0 }
    await visitStates(app, language, async ({ name }) => {
      for (const theme of themes) {
        await app.page.emulateMedia({ colorScheme: theme })
        await app.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor()
        found.push(...(await violationsOn(app.page)).map((violation) => `${name} ${theme}: ${violation}`))
        looked[theme] += 1
      }
    })
    console.log(`axe-core ${language}: ${looked.light} states light, ${looked.dark} dark, ${found.length} violations`)
    expect(found).toEqual([])
    expect(looked).toEqual({ light: shownStates.length, dark: shownStates.length })
    await app.close()
  })
})
