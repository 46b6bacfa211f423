import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { type BrowserApp, launchServe } from './harness/launchServe.ts'
import { createEngagement, goTo, screenShown, type View } from './journeys/frame.ts'

const t = translator('en')
const windowCount = 20
/** Milliseconds: twenty windows that draw at once are slow together where processors are few. */
const patience = 60_000
let app: BrowserApp

beforeAll(async () => {
  app = await launchServe({ windowSize: { width: 800, height: 600 } })
})

afterAll(() => app.close())

/** One more window of the same browser, at the failure points. */
async function openWindow(): Promise<Page> {
  const page = await app.page.context().newPage()
  await app.watch.follow(page)
  page.setDefaultTimeout(patience)
  await page.goto(new URL('/#/failure-points', app.address).href)
  await screenShown({ page, t }, 'failure-points')
  return page
}

async function addFailurePoint({ page }: View, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') })
  await field.fill(title)
  await field.press('Enter')
}

/** Waits until each window shows so many failure points; the milliseconds that the last of them took. */
async function untilAllShow(pages: readonly Page[], count: number): Promise<number> {
  const startedAt = performance.now()
  await Promise.all(pages.map((page) => page.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor()))
  return performance.now() - startedAt
}

/** The connections to `serve` that are open now, seen from its side. */
async function openConnections(): Promise<number> {
  const port = Number(new URL(app.address).port).toString(16).toUpperCase().padStart(4, '0')
  const table = await readFile('/proc/net/tcp', 'utf8')
  return table.split('\n').filter((line) => {
    const [, local, , state] = line.trim().split(/\s+/)
    return state === '01' && local === `0100007F:${port}`
  }).length
}

test('twenty windows of a browser edit and see one another’s edits, also after the one that listens for all has closed', async () => {
  const first: View = { page: app.page, t }
  await createEngagement(first, 'Many windows')
  await goTo(first, 'failure-points')
  app.page.setDefaultTimeout(patience)
  const startedAt = performance.now()
  const pages = [app.page]
  while (pages.length < windowCount) {
    const together = Math.min(4, windowCount - pages.length)
    pages.push(...(await Promise.all(Array.from({ length: together }, openWindow))))
  }
  console.log(`${windowCount} windows: loaded within ${(performance.now() - startedAt).toFixed(0)} ms`)
  await Promise.all(pages.map((page, index) => addFailurePoint({ page, t }, `Seen from window ${index + 1}`)))
  const seen = await untilAllShow(pages, windowCount)
  const connections = await openConnections()
  console.log(`${windowCount} windows: all edits seen everywhere within ${seen.toFixed(0)} ms, over ${connections} connections`)
  // What a browser keeps to one host; the server ends what goes beyond 20.
  expect(connections).toBeLessThanOrEqual(6)

  for (const round of [1, 2]) {
    await pages.shift()?.close()
    const [next] = pages
    if (next === undefined) throw new Error('no window is left')
    await addFailurePoint({ page: next, t }, `After closing ${round}`)
    const again = await untilAllShow(pages, windowCount + round)
    console.log(`${pages.length} windows left: the edit seen everywhere within ${again.toFixed(0)} ms`)
  }
}, 400_000)
