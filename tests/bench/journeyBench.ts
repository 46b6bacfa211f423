import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../../build/project/projectPaths.ts'
import type { ElectronRuntime } from '../../build/runtime/electronRuntime.ts'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { goTo } from '../e2e/journeys/frame.ts'
import { largeMap, mapSize } from './largeMap.ts'
import { type PageWork, watchWork } from './pageWork.ts'
import { type StartedElectron, startElectron } from './startedElectron.ts'
import { against, median, milliseconds, quantile } from './statistics.ts'

const rounds = 21
const drawnGoal = 50
const frameGoal = 16
const editGoal = 50
/** Pixels of the hand between two frames, and how many frames it pans. */
const panStep = 12
const panFrames = 120
/** Milliseconds after which what the map does not show is a fault and no measurement. */
const patience = 20_000

declare global {
  /** Settles when what is awaited is drawn, with the milliseconds since it was asked for. */
  var mapShown: Promise<number> | undefined
  /** Settles when what is out of sight is drawn, too. */
  var mapWhole: Promise<number> | undefined
  /** Of each frame since the last press, the milliseconds of work in the page: from the first event of it until it is laid out and painted. */
  var frameWork: number[] | undefined
}

const t = translator('en')

/** From the next event of this kind on, measures how long it takes until the page shows so many cards and this text, drawn. */
async function awaitMap(page: Page, event: 'click' | 'keydown', wanted: { cards: number; text: string }): Promise<void> {
  await page.evaluate(
    ({ event, wanted, patience }) => {
      globalThis.mapShown = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`the map never shows ${wanted.text}`)), patience)
        let askedAt: number | null = null
        const isShown = (): boolean =>
          document.querySelectorAll('[data-touchpoint]').length >= wanted.cards &&
          [...document.querySelectorAll('[data-touchpoint]')].some((card) => card.textContent?.includes(wanted.text) === true)
        const briefCards = (): Element[] => [...document.querySelectorAll('[data-brief]')]
        const isInSight = (card: Element): boolean => {
          const { left, right, top, bottom } = card.getBoundingClientRect()
          return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
        }
        let whole: (time: number) => void = () => undefined
        globalThis.mapWhole = new Promise<number>((settle) => {
          whole = settle
        })
        const look = (): void => {
          if (askedAt === null || !isShown()) return
          const from = askedAt
          // The next frame draws it; what comes after that frame's work was drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              const time = performance.now() - from
              if (!briefCards().some(isInSight)) resolve(time)
              if (briefCards().length > 0) return
              observer.disconnect()
              whole(time)
            }
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
      globalThis.mapShown.catch(() => undefined)
    },
    { event, wanted, patience },
  )
}

function timeShown(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.mapShown ?? Promise.reject(new Error('nothing was awaited')))
}

interface Measured {
  /** Milliseconds. */
  readonly times: readonly number[]
  /** Of each of them. */
  readonly works: readonly PageWork[]
  /** Until what is out of sight is drawn, too. */
  readonly wholes?: readonly number[]
}

/** From the press on the rail until the whole map is drawn, coming from another screen. */
async function benchDrawing({ page }: StartedElectron): Promise<Measured> {
  const workSince = await watchWork(page)
  const link = page.getByRole('link', { name: t('commands.journey'), exact: true })
  const box = await link.boundingBox()
  if (box === null) throw new Error('The rail is not drawn.')
  const press = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const times: number[] = []
  const works: PageWork[] = []
  const wholes: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    await goTo({ page, t }, 'promises')
    await page.waitForTimeout(200)
    await awaitMap(page, 'click', { cards: mapSize.touchpoints, text: 'Touchpoint 0' })
    await workSince()
    // Pressed where it stands: the tool that finds it would work in the page, too.
    await page.mouse.click(press.x, press.y)
    times.push(await timeShown(page))
    works.push(await workSince())
    wholes.push(await page.evaluate(() => globalThis.mapWhole ?? Promise.reject(new Error('nothing was awaited'))))
  }
  // The first one has nothing read yet.
  return { times: times.slice(1), works: works.slice(1), wholes: wholes.slice(1) }
}

/** Work of the page in each frame while a hand pans the map by its ground, to and fro. */
async function benchPanning({ page }: StartedElectron): Promise<Measured> {
  const workSince = await watchWork(page)
  const map = page.getByRole('region', { name: t('journeyScreen.map') })
  const box = await map.boundingBox()
  if (box === null) throw new Error('The map is not drawn.')
  let [x, y] = [box.x + box.width - 40, box.y + 80]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(() => {
    const work: number[] = []
    globalThis.frameWork = work
    let first: number | null = null
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (first !== null) work.push(performance.now() - first)
      first = null
    }
    const onMove = (): void => {
      if (first !== null) return
      first = performance.now()
      requestAnimationFrame(() => port2.postMessage(null))
    }
    addEventListener('pointermove', onMove, { capture: true })
  })
  await workSince()
  for (let frame = 0; frame < panFrames; frame += 1) {
    const isAway = Math.floor(frame / 30) % 2 === 0
    x += isAway ? -panStep : panStep
    y += isAway ? -panStep / 4 : panStep / 4
    await page.mouse.move(x, y)
  }
  const { whole, script, style, layout } = await workSince()
  await page.mouse.up()
  const times = await page.evaluate(() => globalThis.frameWork ?? [])
  const each = (all: number): number => all / times.length
  return { times, works: [{ whole: each(whole), script: each(script), style: each(style), layout: each(layout) }] }
}

/** From the key that saves a touchpoint's new name until its card shows it. */
async function benchEdit({ page }: StartedElectron): Promise<Measured> {
  const workSince = await watchWork(page)
  await page.locator('[data-moves="touchpoint"][data-id="t0"]').click()
  const field = page.getByRole('complementary').getByRole('textbox', { name: t('journeyScreen.name'), exact: true })
  const times: number[] = []
  const works: PageWork[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const name = `Renamed ${round}`
    await field.fill(name)
    await awaitMap(page, 'keydown', { cards: mapSize.touchpoints, text: name })
    await workSince()
    await page.keyboard.press('Enter')
    times.push(await timeShown(page))
    works.push(await workSince())
    await page.waitForTimeout(150)
  }
  return { times: times.slice(1), works: works.slice(1) }
}

/** A large map in the real app: how soon it is drawn, how much work a frame of panning is, and how soon an edit shows. */
export async function journeyBench(runtime: ElectronRuntime, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-bench-'))
  const file = join(folder, 'map.shoresh')
  createEngagementFile(file, largeMap())
  const app = await startElectron(runtime, projectFolder, join(folder, 'settings'), file)
  const report = (title: string, { times, works, wholes }: Measured, goal: number, share: number): void => {
    const middle = median(times)
    const measured = `median ${milliseconds(middle)}, ${share * 100} % within ${milliseconds(quantile(times, share))}, worst ${milliseconds(quantile(times, 1))} of ${times.length}`
    print(against(title, measured, `< ${goal} ms`, middle < goal))
    const of = (part: keyof PageWork): string => milliseconds(median(works.map((work) => work[part])))
    print(
      `        the page's own work of the processor for it: ${of('whole')} (scripts ${of('script')}, styles ${of('style')}, layout ${of('layout')})`,
    )
    if (wholes !== undefined) print(`        what is out of sight is drawn, too, after ${milliseconds(median(wholes))}`)
  }
  try {
    await app.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor({ timeout: 60_000 })
    const { stages, touchpoints, failurePoints } = mapSize
    print(`        a map of ${stages} stages, ${touchpoints} touchpoints and ${failurePoints} failure points`)
    report('from the press on the rail until the map is drawn', await benchDrawing(app), drawnGoal, 0.9)
    report('panning by its ground, work a frame', await benchPanning(app), frameGoal, 0.95)
    report('renaming a touchpoint until its card shows it', await benchEdit(app), editGoal, 0.9)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
