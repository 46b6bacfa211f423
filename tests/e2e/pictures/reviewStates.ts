import { slides } from '../../../renderer/screens/review/slides.ts'
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

/** A review as the room sees it, slide by slide, and as its presenter does. */
export const reviewStates: readonly ShownState[] = [...slideStates, presenter]
