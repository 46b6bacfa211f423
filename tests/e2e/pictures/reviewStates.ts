import { slides } from '../../../renderer/screens/review/slides.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import { type ShownState, visit } from './ShownState.ts'

/** Each slide of a review, begun from its place in the list. */
const slideStates: readonly ShownState[] = slides.map(({ id }) => ({
  name: `review-${id}`,
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'review')
    await view.page.getByRole('button', { name: view.t(`reviewScreen.slides.${id}`) }).click()
    const stage = view.page.getByRole('dialog')
    await stage.getByRole('heading').first().waitFor()
  },
}))

/** The presenter's own window, before the slide of the plan. */
const presenter: ShownState = {
  name: 'review-presenter',
  opened: 'sample',
  show: async (view) => {
    const { page, t } = view
    await visit(view, 'review')
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: t('reviewScreen.presenter.begin') }).click(),
    ])
    await page.getByRole('dialog').press('Home')
    for (let place = 0; slides[place + 1]?.id !== 'plan'; place += 1) await page.getByRole('dialog').press('PageDown')
    await opened.getByRole('heading', { name: t('reviewScreen.slides.plan') }).waitFor()
    await opened.getByRole('table').waitFor()
    return opened
  },
}

/** A bar that was opened to its failure points, and one of these to its causes and words. */
const opened: ShownState = {
  name: 'review-causes-opened',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'review')
    await view.page.getByRole('button', { name: view.t('reviewScreen.slides.causes') }).click()
    const stage = view.page.getByRole('dialog')
    await stage.locator('[data-bar="3"]').press('Enter')
    // The first failure point of which a customer's words are kept.
    for (const place of [0, 1, 2]) {
      await stage.getByText(view.t('reviewScreen.opening.failurePoints'), { exact: true }).waitFor()
      await stage.locator(`[data-bar="${place}"]`).press('Enter')
      await stage.getByRole('heading', { name: view.t('reviewScreen.opening.its') }).waitFor()
      if ((await stage.locator('blockquote').count()) > 0) return
      await view.page.keyboard.press('Escape')
    }
  },
}

/** Parts of screens that lie beneath what is in sight. */
const beneath = (
  name: string,
  screen: ScreenId,
  part: 'cycles.title' | 'reviewScreen.compare.title' | 'planScreen.gestures.title' | 'progressScreen.effort.title',
): ShownState => ({
  name,
  opened: 'sample',
  show: async (view) => {
    await visit(view, screen)
    await view.page
      .getByRole('region', { name: view.t(part), exact: true })
      .first()
      .evaluate((region) => region.scrollIntoView({ block: 'start' }))
  },
})

/** A review as the room sees it, slide by slide, and as its presenter does. */
export const reviewStates: readonly ShownState[] = [
  ...slideStates,
  presenter,
  opened,
  beneath('review-cycles', 'review', 'cycles.title'),
  beneath('review-compare', 'review', 'reviewScreen.compare.title'),
  beneath('plan-gestures', 'plan', 'planScreen.gestures.title'),
  beneath('progress-effort', 'progress', 'progressScreen.effort.title'),
]
