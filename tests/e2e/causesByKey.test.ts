import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { dumpFile } from './harness/engagementOnDisk.ts'
import { type DesktopApp, launchElectron } from './harness/launchElectron.ts'
import {
  classifyBlind,
  countCalls,
  findQuote,
  followBackwards,
  hearInterview,
  openMatrix,
  sortWaiting,
  traceByKeys,
} from './journeys/causeJourneys.ts'
import { causeWords, severityOf, toBeSorted } from './journeys/causeWords.ts'
import { screenShown, type View } from './journeys/frame.ts'

/** All of them in one language: each is a commit of its own in the real app. */
const waitingIn = { he: 40, en: 500 } as const

// One start of the app for all parts of a language: each part goes on in the file as the one before left it.
describe.each(['he', 'en'] as const)('causes with evidence, with no hand on the mouse (%s)', (language) => {
  const words = causeWords[language]
  const waiting = waitingIn[language]
  let app: DesktopApp
  let view: View
  let settingsFolder: string
  let path: string

  beforeAll(async () => {
    settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-causes-'))
    path = createTestFile(toBeSorted(language, waiting)).path
    app = await launchElectron({ language, file: path, settingsFolder })
    view = { page: app.page, t: translator(language) }
    await screenShown(view, 'overview')
  })
  afterAll(async () => {
    await app.close()
    await rm(settingsFolder, { recursive: true, maxRetries: 5 })
  })

  it(`${waiting} failure points are sorted with one key each where the suggestion is right`, { timeout: 900_000 }, async () => {
    const keys = await sortWaiting(view, waiting)
    expect(keys / waiting).toBeLessThanOrEqual(2)
    const { failurePoints, traces } = await dumpFile(settingsFolder, path)
    const rootCauseOf = new Map(traces.map(({ failurePoint, cause }) => [failurePoint, cause.rootCause]))
    for (const [index, theme] of failurePoints.filter(({ id }) => id.startsWith('w')).entries()) {
      const place = index % words.themes.length
      expect([theme.severity, rootCauseOf.get(theme.id)], theme.title).toEqual([severityOf(place), `r${place}`])
    }
  })

  it('whys are typed, moved and copied to another failure point, and shown as a fishbone', () => traceByKeys(view, words))

  it('the matrix of where it lands and where it is born opens its cells', () => openMatrix(view, words))

  it('evidence leads to the plan', () => followBackwards(view, words))

  it('two people classify blind', () => classifyBlind(view, words))

  it('quotes are found', () => findQuote(view, words))

  it('an interview is gone through sentence by sentence', () => hearInterview(view, words))

  it('calls are counted on a tally', () => countCalls(view, words))
})
