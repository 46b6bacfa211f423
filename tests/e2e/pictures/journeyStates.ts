import { containing } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

/** What is tried and typed on the map of the journey. */
export const journeyStates: readonly ShownState[] = [
  {
    name: 'journey-owner',
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'journey')
      await page.getByRole('region', { name: t('journeyScreen.map') }).waitFor()
      // What is tried stays for the sitting.
      const discard = page.getByRole('button', { name: t('journeyScreen.oneOwner.discard'), exact: true })
      if (await discard.isVisible()) await discard.click()
      await page.getByRole('button', { name: t('journeyScreen.oneOwner.begin') }).click()
      await page.getByRole('combobox', { name: t('journeyScreen.oneOwner.hands') }).click()
      await page.getByRole('option').nth(0).click()
      await page.getByRole('option').nth(1).click()
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: t('journeyScreen.oneOwner.owner') }).fill('Noa')
      await page.getByText(containing(t('journeyScreen.oneOwner.result').slice(0, 10))).waitFor()
    },
  },
  {
    name: 'journey-capture',
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'overview')
      await visit(view, 'journey')
      await page.getByRole('button', { name: t('commands.capture') }).click()
      await page.keyboard.press('F7')
      await page.getByRole('list', { name: t('journeyCapture.notes') }).waitFor()
    },
  },
  ...(['touchpoints', 'stages'] as const).map(
    (shape): ShownState => ({
      name: `journey-${shape}`,
      opened: 'sample',
      show: async (view) => {
        await visit(view, 'overview')
        await visit(view, 'journey')
        await view.page
          .getByText(view.t(`journeyScreen.shape.${shape}`), { exact: true })
          .first()
          .click()
        await view.page.getByRole('gridcell').nth(2).click()
      },
    }),
  ),
]
