import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { dumpFile } from './harness/engagementOnDisk.ts'
import { type DesktopApp, launchElectron } from './harness/launchElectron.ts'
import { answerCustomers, checkOutgoing, commit, keepInTouch } from './journeys/customerJourneys.ts'
import { calledAbout, customerWords } from './journeys/customerWords.ts'
import { screenShown, type View } from './journeys/frame.ts'
import { measureKpi, tellReasons, writeCancellations, writeVolumes } from './journeys/measuredJourneys.ts'

// One start of the app for all parts of a language: each part goes on in the file as the one before left it.
describe.each(['he', 'en'] as const)('with no hand on the mouse (%s)', (language) => {
  const words = customerWords[language]
  let app: DesktopApp
  let view: View
  let settingsFolder: string
  let path: string

  beforeAll(async () => {
    settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-customers-'))
    path = createTestFile(calledAbout(language)).path
    app = await launchElectron({ language, file: path, settingsFolder })
    view = { page: app.page, t: translator(language) }
    await screenShown(view, 'overview')
  })
  afterAll(async () => {
    await app.close()
    const { kpis, volumes, customers, commitments, promises, ...rest } = await dumpFile(settingsFolder, path)
    expect([kpis, volumes, customers, commitments, promises].map((list) => list.length)).toEqual([1, 1, 1, 2, 1])
    expect(rest.failurePoints[0]?.response).toMatchObject({ compensation: words.onUs, callFirst: words.callFirst })
    await rm(settingsFolder, { recursive: true, maxRetries: 5 })
  })

  it('a KPI is measured, and the volumes that rates are per are written down', async () => {
    await measureKpi(view, words, language)
    await writeVolumes(view, words, language)
  })

  it('cancellations are written down, by salespeople without their names, and one by one with their reason', async () => {
    await writeCancellations(view)
    await tellReasons(view, words, language)
  })

  it('the loop with customers is closed: drafted, edited, and those told who have not called', async () => {
    await answerCustomers(view, words)
  })

  it('a customer is kept in touch with', async () => {
    await keepInTouch(view, words)
  })

  it('a commitment is made whole and counted, and a text that goes out is checked', async () => {
    await commit(view, words)
    await checkOutgoing(view, words)
  })
})
