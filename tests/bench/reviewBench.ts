import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { slides } from '../../renderer/screens/review/slides.ts'
import { createRandom } from '../../shared/analysis/numbers/random.ts'
import type { EngagementDocument } from '../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { type PageWork, watchWork } from './pageWork.ts'
import { startElectron } from './startedElectron.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const size = { fixes: 500, rootCauses: 60, failurePoints: 80 } as const
const timelineGoal = 50
const stageGoal = 100
const rounds = 15
/** Milliseconds after which what is not shown is a fault and no measurement. */
const patience = 60_000
const t = translator('en')

declare global {
  /** Settles when what is awaited is drawn, with the milliseconds since it was asked for. */
  var reviewShown: Promise<number> | undefined
}

/** A plan of so many fixes with owners, dates and waves, as a large programme has after a year; the same each time. */
function largePlan(): EngagementDocument {
  const random = createRandom(7)
  const pick = (below: number): number => Math.floor(random() * below)
  const day = (at: number): string => new Date(Date.UTC(2026, 0, 4 + at)).toISOString().slice(0, 10)
  const states = ['idea', 'proposed', 'approved', 'in-progress', 'done', 'verified'] as const
  const parsed = parseEngagement({
    name: 'Large plan',
    plan: { waveDays: 60 },
    stages: [{ id: 's', name: 'Service', competitors: [{ name: 'North', score: 6 }] }],
    touchpoints: [{ id: 't', name: 'Desk', stage: 's', customerScore: 3, organisationScore: 8 }],
    rootCauses: Array.from({ length: size.rootCauses }, (_, at) => ({ id: `r${at}`, title: `Root ${at}`, category: 'process' })),
    failurePoints: Array.from({ length: size.failurePoints }, (_, at) => ({
      ...{ id: `f${at}`, title: `What customers meet number ${at}`, touchpoint: 't', perMonth: 1 + pick(100) },
    })),
    traces: Array.from({ length: size.failurePoints }, (_, at) => ({
      failurePoint: `f${at}`,
      cause: { causes: [{ rootCause: `r${at % size.rootCauses}` }, { rootCause: `r${(at * 7 + 1) % size.rootCauses}` }] },
    })),
    fixes: Array.from({ length: size.fixes }, (_, at) => {
      const start = pick(300)
      const state = states[pick(states.length)] ?? 'idea'
      const isDone = state === 'done' || state === 'verified'
      return {
        ...{ id: `x${at}`, title: `Do what number ${at} asks for`, owner: `Owner ${at % 40}`, state, effortDays: 1 + pick(20) },
        ...{ startOn: day(start), dueOn: day(start + 10 + pick(60)), ...(isDone ? { doneOn: day(start + 10 + pick(60)) } : {}) },
        effects: [{ rootCause: `r${pick(size.rootCauses)}`, effectiveness: 0.2 + random() * 0.6 }],
      }
    }),
  })
  if (!parsed.ok) throw new Error('the plan breaks a rule')
  return parsed.engagement
}

interface Awaited {
  readonly event: 'click' | 'keydown'
  readonly selector: string
  readonly text: string
  /** What must be there, too. */
  readonly beside: string
}

/** From the next event of this kind on, measures how long it takes until `selector` holds the text, drawn. */
async function awaitDrawn(page: Page, awaited: Awaited): Promise<void> {
  await page.evaluate(
    ({ event, selector, text, beside, patience }) => {
      globalThis.reviewShown = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`never shown: ${text}`)), patience)
        let askedAt: number | null = null
        const look = (): void => {
          if (askedAt === null || document.querySelector(beside) === null) return
          if (![...document.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(text))) return
          const from = askedAt
          observer.disconnect()
          // The next frame draws it; what comes after that frame's work was drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - from)
            port2.postMessage(null)
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        addEventListener(
          event,
          ({ timeStamp }) => {
            askedAt = timeStamp
            look()
          },
          { capture: true, once: true },
        )
      })
      globalThis.reviewShown.catch(() => undefined)
    },
    { ...awaited, patience },
  )
}

function timeShown(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.reviewShown ?? Promise.reject(new Error('nothing was awaited')))
}

interface Measured {
  /** Milliseconds. */
  readonly times: readonly number[]
  readonly works: readonly PageWork[]
}

/** From the press on the rail until the bars of the fixes stand along the months, coming from another screen. */
async function benchTimeline(page: Page): Promise<Measured> {
  const workSince = await watchWork(page)
  const link = page.getByRole('link', { name: t('commands.progress'), exact: true })
  const box = await link.boundingBox()
  if (box === null) throw new Error('The rail is not drawn.')
  const times: number[] = []
  const works: PageWork[] = []
  for (let round = 0; round <= rounds; round += 1) {
    await goTo({ page, t }, 'promises')
    await page.waitForTimeout(300)
    const selector = `section[aria-label="${t('progressScreen.timeline')}"] li`
    await awaitDrawn(page, { event: 'click', selector, text: 'Do what number', beside: 'main h2' })
    await workSince()
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    times.push(await timeShown(page))
    works.push(await workSince())
    await page.waitForTimeout(300)
  }
  // The first one has nothing read yet, and the plan of all fixes is computed for it.
  return { times: times.slice(1), works: works.slice(1) }
}

/** From the key until the next stage of the review is there, all of them, when each has been shown once. */
async function benchStages(page: Page): Promise<Measured> {
  const workSince = await watchWork(page)
  await goTo({ page, t }, 'review')
  await page.getByRole('button', { name: t('reviewScreen.begin'), exact: true }).click()
  const place = (at: number): string => t('reviewScreen.place', { place: String(at + 1), count: String(slides.length) })
  await page.getByText(place(0), { exact: true }).waitFor()
  const times: number[] = []
  const works: PageWork[] = []
  for (const isMeasured of [false, true]) {
    for (let at = 1; at < slides.length; at += 1) {
      const selector = '[role=dialog] footer p'
      await awaitDrawn(page, { event: 'keydown', selector, text: place(at), beside: '[role=dialog] :is(h1, h2, h3)' })
      await workSince()
      await page.keyboard.press('PageDown')
      const time = await timeShown(page)
      const work = await workSince()
      if (isMeasured) {
        times.push(time)
        works.push(work)
      }
      await page.waitForTimeout(isMeasured ? 200 : 2000)
    }
    await page.keyboard.press('Home')
    await page.getByText(place(0), { exact: true }).waitFor()
  }
  await page.keyboard.press('Escape')
  return { times, works }
}

/** A programme of 500 fixes in the real app: how soon its timeline is drawn, and how soon a stage of its review changes. */
export async function reviewBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const file = join(folder, 'plan.shoresh')
  createEngagementFile(file, largePlan())
  const app = await startElectron(runtime, projectFolder, join(folder, 'settings'), file)
  const report = (title: string, { times, works }: Measured, goal: number): void => {
    const middle = median(times)
    const measured = `median ${milliseconds(middle)}, 90 % within ${milliseconds(quantile(times, 0.9))}, worst ${milliseconds(quantile(times, 1))} of ${times.length}`
    print(against(title, measured, `< ${goal} ms`, middle < goal))
    const of = (part: keyof PageWork): string => milliseconds(median(works.map((work) => work[part])))
    print(
      `        the page's own work of the processor for it: ${of('whole')} (scripts ${of('script')}, styles ${of('style')}, layout ${of('layout')})`,
    )
  }
  try {
    await app.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: patience })
    report(
      `a timeline of ${size.fixes} fixes from the press on the rail until it is drawn`,
      await benchTimeline(app.page),
      timelineGoal,
    )
    report('the next stage of the review from the key until it is there', await benchStages(app.page), stageGoal)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
