import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directionOf } from '../../shared/i18n/directionOf.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchElectron } from './harness/launchElectron.ts'

let settingsFolder: string

beforeEach(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-settings-'))
})

afterEach(() => rm(settingsFolder, { recursive: true, force: true, maxRetries: 5 }))

interface Look {
  readonly text: string
  readonly language: string
  readonly direction: string
  readonly colours: string
  readonly heading: string
}

/** Loads the page again and tells how it looked before its scripts ran, and whether they kept what stood there. */
async function looksBeforeAndAfterScripts(page: Page): Promise<Readonly<{ before: Look; after: Look; kept: boolean }>> {
  await page.addInitScript(() => {
    const look = (): unknown => {
      const { lang, dir } = document.documentElement
      const { backgroundColor, color } = getComputedStyle(document.body)
      const { left, width } = document.querySelector('h1')?.getBoundingClientRect() ?? {}
      const text = document.querySelector('main')?.textContent
      return { text, language: lang, direction: dir, colours: `${color} on ${backgroundColor}`, heading: `${left} ${width}` }
    }
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return
      Object.assign(window, { look, before: look(), headingBefore: document.querySelector('h1') })
    })
  })
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  await page.waitForFunction(
    () => !document.querySelector('main')?.textContent?.endsWith(document.querySelector('h2')?.textContent ?? ''),
  )
  return page.evaluate(() => ({
    before: Reflect.get(window, 'before'),
    after: Reflect.get(window, 'look')(),
    kept: Reflect.get(window, 'headingBefore') === document.querySelector('h1'),
  }))
}

describe('the first screen', () => {
  test.each(languages.flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme }))))(
    'stands there before any script runs, and is taken over as it stands ($language, $theme)',
    async ({ language, theme }) => {
      await writeFile(join(settingsFolder, 'preferences.json'), JSON.stringify({ language, theme }))
      const app = await launchElectron({ language: language === 'he' ? 'en' : 'he', settingsFolder })
      const t = translator(language)
      await app.page.getByRole('heading', { level: 1, name: t('homeScreen.title') }).waitFor()
      const { before, after, kept } = await looksBeforeAndAfterScripts(app.page)
      expect(kept).toBe(true)
      expect(before.text).toContain(t('homeScreen.sample'))
      expect(after.text).toBe(`${before.text}${t('homeScreen.nothingRecent')}`)
      expect(before).toMatchObject({ language, direction: directionOf(language) })
      expect({ ...after, text: '' }).toEqual({ ...before, text: '' })
      await app.close()
    },
  )

  test('is not put before a user whose file is on its way', async () => {
    const first = await launchElectron({ settingsFolder })
    await first.page.getByRole('button', { name: translator('en')('homeScreen.sample') }).click()
    await first.page.getByRole('link').nth(5).waitFor()
    await first.page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive') Object.assign(window, { before: document.querySelector('#root')?.innerHTML })
      })
    })
    await first.page.reload()
    await first.page.getByRole('link').nth(5).waitFor()
    expect(await first.page.evaluate(() => Reflect.get(window, 'before'))).toBe('')
    await first.close()
  })
})
