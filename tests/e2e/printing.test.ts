import { describe, expect, test } from 'vitest'
import { screenIds } from '../../shared/commands/screenIds.ts'
import { languages } from '../../shared/model/vocabulary.ts'
import { launchServe } from './harness/launchServe.ts'
import { visitStates } from './pictures/visitStates.ts'

/** What of a screen on paper is lost: all of it, parts that only a screen can use that are left, and what is cut off. */
interface OnPaper {
  readonly letters: number
  readonly left: number
  readonly cut: readonly string[]
}

describe('every screen on paper', () => {
  test.each(languages)('stands there whole, without what only a screen can use (%s)', async (language) => {
    const app = await launchServe({ language })
    const found: string[] = []
    const looked: string[] = []
    const screens: readonly string[] = screenIds
    await visitStates(
      app,
      language,
      async ({ name }) => {
        await app.page.emulateMedia({ media: 'print' })
        const { letters, left, cut } = await app.page.evaluate((): OnPaper => {
          const main = document.querySelector('main')
          const flows = [...document.querySelectorAll<HTMLElement>('main [data-print="flow"], main')]
          return {
            letters: main?.innerText.trim().length ?? 0,
            left: [...document.querySelectorAll('nav, header')].filter(
              (element) => element.closest('main') === null && element.getClientRects().length > 0,
            ).length,
            cut: flows.filter((element) => element.scrollHeight > element.clientHeight + 1).map((element) => element.className),
          }
        })
        if (letters < 20) found.push(`${name}: nothing`)
        if (left > 0) found.push(`${name}: ${left} left`)
        for (const what of cut) found.push(`${name}: cut ${what}`)
        await app.page.emulateMedia({ media: null })
        looked.push(name)
      },
      ({ name, opened }) => opened === 'sample' && screens.includes(name),
    )
    expect(looked.length).toBeGreaterThan(15)
    expect(found).toEqual([])
    await app.close()
  })
})
