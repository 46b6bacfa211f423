import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScreenId } from '../../shared/commands/screenIds.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { type BrowserApp, launchServe } from './harness/launchServe.ts'
import { createEngagement, openSample, pressFile, screenShown, type View } from './journeys/frame.ts'
import { visit } from './pictures/ShownState.ts'

const t = translator('en')
const other = 'Other'
/** Screens that ask by what they show in detail or compare; nothing of it is in the other engagement. */
const shown: readonly (readonly [ScreenId, string?])[] = [
  ['review'],
  ['failure-points', 'fp-07'],
  ['trace', 'fp-34'],
  ['root-causes', 'rc-01'],
  ['fixes', 'fx-01'],
  ['charter', 'cm-02'],
  ['customers', 'cu-05'],
  ['journey'],
]

let app: BrowserApp
let first: View
let second: View
const refused: string[] = []

beforeAll(async () => {
  app = await launchServe()
  first = { page: app.page, t }
  follow(app.page)
  await createEngagement(first, other)
  const page = await app.page.context().newPage()
  await app.watch.follow(page)
  await page.goto(new URL('/', app.address).href)
  second = { page, t }
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
})

afterAll(() => app.close())

/** Notes which calls of a page are refused. */
function follow(page: Page): void {
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${new URL(answer.url()).pathname} ${answer.status()}`)
  })
}

async function goHome({ page }: View): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/'
  })
  await page.getByRole('heading', { name: t('homeScreen.title') }).waitFor()
}

/** Longer than a screen takes to ask for what it shows. */
async function untilAsked({ page }: View): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
}

/** Opens the sample in one window and looks at it in the first; then the other engagement is opened in the one, which is to be quiet in both. */
async function openInPlace(from: View, screen: ScreenId, item: string | undefined): Promise<void> {
  await goHome(from)
  await openSample(from)
  await visit(first, screen, item)
  await untilAsked(first)
  await goHome(from)
  await pressFile(from, `${other}.shoresh`)
  await first.page.getByRole('banner').getByRole('button', { name: other, exact: true }).waitFor()
  await screenShown(first, screen)
  await untilAsked(first)
  expect(refused.splice(0)).toEqual([])
  expect(new URL(first.page.url()).hash).toBe(`#/${screen}`)
}

test.for(shown)('nothing that was asked of one file is asked of the next, at %s', async ([screen, item]) => {
  // In another window, and from this window's own Home.
  await openInPlace(second, screen, item)
  await openInPlace(first, screen, item)
})
