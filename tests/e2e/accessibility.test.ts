import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchServe } from './harness/launchServe.ts'
import { shownStates } from './pictures/shownStates.ts'
import { visitStates } from './pictures/visitStates.ts'
import { takeSize, type WindowSize } from './pictures/windowSizes.ts'

const usual: WindowSize = { name: '1280', width: 1280, height: 800, text: 1 }
const looks = [
  { name: 'light', theme: 'light', size: usual },
  { name: 'dark', theme: 'dark', size: usual },
  { name: 'text-200', theme: 'light', size: { ...usual, text: 2 } },
] as const

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

/** Colours that are still on their way from one theme to the other have a contrast that nobody is meant to read. */
async function transitionsEnd(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((each) => !(each instanceof CSSTransition) || each.playState !== 'running'),
  )
}

async function look(page: Page, opener: Page, { theme, size }: (typeof looks)[number]): Promise<readonly string[]> {
  await takeSize(page, size)
  // A window that another one draws is dressed as that one is.
  for (const one of new Set([opener, page])) await one.emulateMedia({ colorScheme: theme })
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor()
  await transitionsEnd(page)
  return violationsOn(page)
}

describe('axe-core', () => {
  test.concurrent.each(languages)(
    'finds nothing on any screen, light, dark or with large text (%s)',
    { timeout: 900_000 },
    async (language) => {
      const app = await launchServe({ language })
      const found: string[] = []
      let looked = 0
      await visitStates(app, language, async ({ name }, page) => {
        for (const each of looks) {
          found.push(...(await look(page, app.page, each)).map((violation) => `${name} ${each.name}: ${violation}`))
          looked += 1
        }
        await takeSize(app.page, usual)
      })
      console.log(`axe-core ${language}: ${looked} looks at ${shownStates.length} states, ${found.length} violations`)
      expect(found).toEqual([])
      expect(looked).toBe(shownStates.length * looks.length)
      await app.close()
    },
  )
})
