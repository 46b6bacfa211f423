import type { Page } from 'playwright-core'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { HostedApp } from '../harness/hostedApp.ts'
import { createEngagement, openSample, type View } from '../journeys/frame.ts'
import { leaveDialogs, type Opened, type ShownState } from './ShownState.ts'
import { shownStates } from './shownStates.ts'

async function open(view: View, opened: Opened, name: string): Promise<void> {
  const { page } = view
  switch (opened) {
    case 'nothing':
      return
    case 'sample':
      await leaveDialogs(page)
      return openSample(view)
    case 'empty engagement':
      // What was typed in the sample's states would be asked about.
      await page.reload()
      await page.getByRole('main').waitFor()
      await page.evaluate(() => {
        location.hash = '/'
      })
      return createEngagement(view, name)
  }
}

/** Brings the app, fresh at Home, into every state of the list in turn, and calls `look` there with the window that shows it. */
export async function visitStates(
  app: HostedApp,
  language: Language,
  look: (state: ShownState, page: Page) => Promise<void>,
  wanted: (state: ShownState) => boolean = () => true,
): Promise<void> {
  const view: View = { page: app.page, t: translator(language) }
  const names: Record<Language, string> = { he: 'מרפאות הגליל', en: 'Galilee clinics' }
  for (const opened of ['nothing', 'sample', 'empty engagement'] as const) {
    const states = shownStates.filter((state) => state.opened === opened && wanted(state))
    if (states.length > 0) await open(view, opened, names[language])
    for (const state of states) {
      const page = (await state.show(view)) ?? app.page
      await settle(page)
      await look(state, page)
    }
  }
}

/** Waits until fonts are there and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
