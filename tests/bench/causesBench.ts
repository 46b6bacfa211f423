import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { createRandom } from '../../shared/analysis/numbers/random.ts'
import { suggestionsFrom } from '../../shared/analysis/triage/suggestions.ts'
import { TextIndex } from '../../shared/analysis/triage/TextIndex.ts'
import type { EngagementDocument } from '../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { type PageWork, watchWork } from './pageWork.ts'
import { startElectron } from './startedElectron.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const [known, fresh] = [5000, 500] as const
const suggestGoal = 1000
const nodes = 200
const drawnGoal = 50
const frameGoal = 16
const rounds = 11
const panFrames = 120
/** Milliseconds after which a tree that is not there is a fault and no measurement. */
const patience = 20_000
const t = translator('en')

declare global {
  /** Settles when the awaited tree is drawn, with the milliseconds since the key was pressed. */
  var treeShown: Promise<number> | undefined
  /** Settles when the words of what is out of sight are drawn, too. */
  var treeWhole: Promise<number> | undefined
}

const words = {
  en: 'late wrong delivery invoice phone answer kitchen sink crew date moved nobody told price agreed repair again called waiting hour'.split(
    ' ',
  ),
  he: 'איחור שגוי אספקה חשבונית טלפון מענה מטבח כיור צוות מועד זז אף אחד אמר מחיר סוכם תיקון שוב התקשר המתנה שעה'.split(' '),
} as const

/** Titles of five to nine words, every third in Hebrew. */
function titles(count: number, seed: number): readonly string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const from = at % 3 === 0 ? words.he : words.en
    return Array.from({ length: 5 + Math.floor(random() * 5) }, () => from[Math.floor(random() * from.length)] ?? '').join(' ')
  })
}

/** Suggestions for new titles against those that are sorted already, the index of these made for it. */
function benchSuggestions(print: (line: string) => void): void {
  const sorted = titles(known, 1)
  const points = new Map(
    sorted.map((_, at) => [
      `k${at}`,
      { id: `k${at}`, stage: `s${at % 9}`, touchpoint: null, severity: 1 + (at % 5), rootCause: `r${at % 40}` },
    ]),
  )
  const times = Array.from({ length: 5 }, (_, round) => {
    const from = performance.now()
    const index = new TextIndex(sorted.map((text, at) => ({ id: `k${at}`, text })))
    for (const title of titles(fresh, round + 2)) suggestionsFrom(index.like(title, 8), (id) => points.get(id))
    return performance.now() - from
  })
  const middle = median(times)
  const measured = `median ${milliseconds(middle)}, worst ${milliseconds(quantile(times, 1))} of ${times.length}`
  print(against(`suggestions for ${fresh} new titles against ${known}`, measured, `< ${suggestGoal} ms`, middle < suggestGoal))
}

/** A failure point with a tree of so many whys, and one without any to come from. */
function largeTree(): EngagementDocument {
  let made = 0
  const why = (depth: number): object => {
    made += 1
    const title = `Why number ${made}, told in a few words`
    return depth === 0 ? { title } : { title, causes: Array.from({ length: 3 }, () => why(depth - 1)) }
  }
  const causes: object[] = []
  while (made + 40 <= nodes) causes.push(why(3))
  while (made < nodes) causes.push(why(0))
  const parsed = parseEngagement({
    name: 'Large tree',
    failurePoints: [
      { id: 'bare', title: 'Nobody has asked yet', perMonth: 90 },
      { id: 'full', title: 'Asked two hundred times', perMonth: 50 },
    ],
    traces: [{ failurePoint: 'full', cause: { causes } }],
  })
  if (!parsed.ok) throw new Error('the tree breaks a rule')
  return parsed.engagement
}

/** From the next key on, measures how long it takes until so many whys are drawn, with the words of those in sight, and then of all. */
async function awaitTree(page: Page): Promise<void> {
  await page.evaluate(
    ({ nodes, patience }) => {
      globalThis.treeShown = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the tree is never drawn')), patience)
        let askedAt: number | null = null
        const brief = (): readonly Element[] => [...document.querySelectorAll('[role=treeitem][data-brief]')]
        // The tree scrolls in a surface of its own: what stands above or below that is hidden by the bars around it.
        const surfaceOf = (element: Element | null): Element => {
          if (element === null) throw new Error('There is no surface with a tree.')
          return getComputedStyle(element).overflowY === 'auto' ? element : surfaceOf(element.parentElement)
        }
        const surface = surfaceOf(document.querySelector('[role=tree]'))
        const isInSight = (node: Element): boolean => {
          const { top, bottom } = node.getBoundingClientRect()
          const seen = surface.getBoundingClientRect()
          return bottom > seen.top && top < seen.bottom
        }
        let whole: (time: number) => void = () => undefined
        globalThis.treeWhole = new Promise<number>((settle) => {
          whole = settle
        })
        const look = (): void => {
          if (askedAt === null || document.querySelectorAll('[role=treeitem]').length <= nodes) return
          const from = askedAt
          // The next frame draws it; what comes after that frame's work was drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              const time = performance.now() - from
              const waiting = brief()
              if (!waiting.some(isInSight)) resolve(time)
              if (waiting.length > 0) return
              observer.disconnect()
              whole(time)
            }
            port2.postMessage(null)
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-brief'] })
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            askedAt = timeStamp
            look()
          },
          { capture: true, once: true },
        )
      })
      globalThis.treeShown.catch(() => undefined)
    },
    { nodes, patience },
  )
}

function workInWords(work: PageWork): string {
  const { whole, script, style, layout } = work
  return `the page's own work of the processor for it: ${milliseconds(whole)} (scripts ${milliseconds(script)}, styles ${milliseconds(style)}, layout ${milliseconds(layout)})`
}

/** By the key that leads to the next failure point, coming from one without whys. */
async function benchDrawing(page: Page, print: (line: string) => void): Promise<void> {
  const workSince = await watchWork(page)
  const times: number[] = []
  const works: PageWork[] = []
  const wholes: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    await awaitTree(page)
    await workSince()
    await page.keyboard.press('PageDown')
    times.push(await page.evaluate(() => globalThis.treeShown ?? Promise.reject(new Error('nothing was awaited'))))
    works.push(await workSince())
    wholes.push(await page.evaluate(() => globalThis.treeWhole ?? Promise.reject(new Error('nothing was awaited'))))
    await page.waitForTimeout(200)
    if (round < rounds) {
      await page.keyboard.press('PageUp')
      await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length < 5)
      await page.waitForTimeout(200)
    }
  }
  // The first one has nothing read yet.
  const [, ...measuredTimes] = times
  const middle = median(measuredTimes)
  const measured = `median ${milliseconds(middle)}, worst ${milliseconds(quantile(measuredTimes, 1))} of ${measuredTimes.length}`
  print(against(`a tree of ${nodes} whys from the key until it is drawn`, measured, `< ${drawnGoal} ms`, middle < drawnGoal))
  const typical = works.slice(1).toSorted((a, b) => a.whole - b.whole)[Math.floor(rounds / 2)]
  if (typical !== undefined) print(`        ${workInWords(typical)}`)
  print(`        the words of what is out of sight are drawn, too, after ${milliseconds(median(wholes.slice(1)))}`)
}

/** By the wheel, to and fro; the page's own work for each frame, whatever else the machine does. */
async function benchPanning(page: Page, print: (line: string) => void): Promise<void> {
  const window = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const)
  await page.mouse.move(...window)
  const workSince = await watchWork(page)
  const frames = await page.evaluate(() => {
    const counter = { frames: 0 }
    Reflect.set(window, 'frameCounter', counter)
    addEventListener('scroll', () => requestAnimationFrame(() => (counter.frames += 1)), { capture: true, passive: true })
    return counter.frames
  })
  await workSince()
  for (let frame = 0; frame < panFrames; frame += 1) {
    await page.mouse.wheel(0, Math.floor(frame / 30) % 2 === 0 ? 60 : -60)
    await page.waitForTimeout(16)
  }
  const { whole, script, style, layout } = await workSince()
  const drawn = (await page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'frameCounter'), 'frames')))) - frames
  const each = (all: number): number => all / Math.max(1, drawn)
  const work = { whole: each(whole), script: each(script), style: each(style), layout: each(layout) }
  const measured = `${milliseconds(work.whole)} over ${drawn} frames`
  print(against(`panning it, work a frame`, measured, `< ${frameGoal} ms`, drawn > 0 && work.whole < frameGoal))
  print(`        ${workInWords(work)}`)
}

/** What sorting many and a large tree cost: suggestions, and the tree in the real app. */
export async function causesBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  benchSuggestions(print)
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const file = join(folder, 'tree.shoresh')
  createEngagementFile(file, largeTree())
  const app = await startElectron(runtime, projectFolder, join(folder, 'settings'), file)
  const { page } = app
  try {
    await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: 60_000 })
    await goTo({ page, t }, 'trace')
    await page.getByRole('treeitem').first().click()
    await benchDrawing(page, print)
    await benchPanning(page, print)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
