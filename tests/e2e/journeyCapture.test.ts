import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CaptureKind, kindCommands } from '../../renderer/screens/journey/capture/captureKinds.ts'
import { commandOf } from '../../shared/commands/catalogue.ts'
import type { EngagementDocument, Touchpoint } from '../../shared/engagement/engagement.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { dumpFile, sampleFile } from './harness/engagementOnDisk.ts'
import { launchHost } from './harness/launchHost.ts'
import { containing, type View } from './journeys/frame.ts'
import { goByKey, tabTo } from './journeys/keyboard.ts'

const twoMinutes = 120_000

/** What is noted at the first three touchpoints of the way. */
const workshop: readonly (readonly (readonly [CaptureKind, string])[])[] = [
  [
    ['failure-point', 'Nobody answers'],
    ['failure-point', 'The form asks twice'],
    ['failure-point', 'No price is told'],
    ['promise', 'We call back within a day'],
    ['hand', 'Call centre'],
    ['score', '6 9'],
  ],
  [
    ['failure-point', 'The date is moved'],
    ['failure-point', 'The invoice is unlike the offer'],
    ['promise', 'One price, no extras'],
    ['backstage', 'Price list'],
    ['backstage', 'Sales targets'],
    ['hand', 'Adviser'],
    ['score', '4,5'],
  ],
  [
    ['failure-point', 'Nobody knows the order'],
    ['failure-point', 'The parts are missing'],
    ['failure-point', 'Waits all day'],
    ['idea', 'A text on the way'],
    ['idea', 'Two hours instead of a day'],
    ['good-moment', 'Shows how it works'],
    ['hand', 'Technician'],
  ],
]

async function expectFocus({ page }: View, label: string): Promise<void> {
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, label)
}

/** The touchpoints of the main journey, in the order of the map. */
function alongTheWay({ stages, touchpoints }: EngagementDocument): readonly Touchpoint[] {
  const main = stages.filter(({ journey }) => journey === undefined)
  return main.flatMap(({ id }) => touchpoints.filter(({ stage }) => stage === id))
}

/** Types all notes at one touchpoint, each kind by its key; the focus stays in the line. */
async function noteAt(view: View, name: string, notes: (typeof workshop)[number]): Promise<void> {
  const { page, t } = view
  for (const [kind, text] of notes) {
    await page.keyboard.press((commandOf(kindCommands[kind]).keys?.[0] ?? '').toUpperCase())
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expectFocus(view, t('journeyCapture.line', { kind: t(`journeyCapture.of.${kind}`), touchpoint: name }))
  }
}

function expectNoted(before: EngagementDocument, after: EngagementDocument): void {
  const way = alongTheWay(before).map(({ id }) => id)
  const noted = (kind: CaptureKind) =>
    workshop.flatMap((notes, place) => notes.flatMap(([one, text]) => (one === kind ? [[way[place], text]] : [])))
  const added = <Item>(list: (document: EngagementDocument) => readonly Item[]) => list(after).slice(list(before).length)
  expect(added(({ failurePoints }) => failurePoints).map(({ touchpoint, title }) => [touchpoint, title])).toEqual(
    noted('failure-point'),
  )
  expect(added(({ promises }) => promises).map(({ touchpoint, text }) => [touchpoint, text])).toEqual(noted('promise'))
  expect(added(({ fixes }) => fixes).map(({ state, touchpoint, title }) => [state, touchpoint, title])).toEqual(
    noted('idea').map((idea) => ['idea', ...idea]),
  )
  const [first, second, third] = alongTheWay(after)
  expect(first).toMatchObject({ customerScore: 6, organisationScore: 9 })
  expect(second?.customerScore).toBe(4.5)
  expect(second?.backstage?.slice(-2).map(({ name }) => name)).toEqual(['Price list', 'Sales targets'])
  expect([first, second, third].map((touchpoint) => touchpoint?.hands?.at(-1))).toEqual(['Call centre', 'Adviser', 'Technician'])
  expect(third?.goodMoment).toMatch(/Shows how it works$/)
  expect([...after.failurePoints, ...after.promises, ...after.fixes].filter(({ votes }) => votes === 1)).toHaveLength(1)
}

test.each([
  ['en', 'ArrowRight'],
  ['he', 'ArrowLeft'],
] as const)('twenty notes in two minutes, by keyboard alone (%s)', async (language, onward) => {
  const settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-capture-'))
  const app = await launchHost('desktop', { language, settingsFolder })
  const view: View = { page: app.page, t: translator(language) }
  const { page, t } = view
  await tabTo(page, page.getByRole('button', { name: containing(t('homeScreen.sample')) }))
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  const file = sampleFile(settingsFolder, language)
  const before = await dumpFile(settingsFolder, file)
  const names = alongTheWay(before).map(({ name }) => name)
  await goByKey(view, 'journey')
  await page.getByRole('button', { name: t('commands.capture') }).waitFor()
  await page.keyboard.press('Alt+n')
  const began = performance.now()
  for (const [place, notes] of workshop.entries()) {
    if (place > 0) await page.keyboard.press(`Alt+${onward}`)
    await noteAt(view, names[place] ?? '', notes)
  }
  const seconds = (performance.now() - began) / 1000
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('+')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForFunction((label) => document.activeElement?.textContent?.includes(label) === true, t('commands.capture'))
  expect(workshop.flat()).toHaveLength(20)
  expect(seconds * 1000).toBeLessThan(twoMinutes)
  await app.close()
  expectNoted(before, await dumpFile(settingsFolder, file))
  await rm(settingsFolder, { recursive: true, maxRetries: 5 })
})
