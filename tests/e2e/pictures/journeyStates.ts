import { stageInRoute } from '../../../renderer/screens/journey/panel/stageInRoute.ts'
import { choose, containing, openSample, type View } from '../journeys/frame.ts'
import { runFromPalette } from '../journeys/keyboard.ts'
import { leaveDialogs, type ShownState, visit } from './ShownState.ts'

/** The map of the main journey at the usual scale, whatever an earlier state left. */
async function showMap(view: View, at = 'tp-days'): Promise<void> {
  const { page, t } = view
  await visit(view, 'overview')
  await visit(view, 'journey', at)
  await page.locator('[data-stage]').first().waitFor()
  const large = page.getByRole('button', { name: t('commands.room-scale'), pressed: true })
  if (await large.isVisible()) await large.click()
}

/** What the second journey of the sample is called, in each language. */
const businessCustomers = /^(?:Business customers|לקוחות עסקיים)$/

/** Leaves a copy of the sample in the folder of the host, and the engagement open that was. */
async function copyOfSample(view: View): Promise<void> {
  const { page, t } = view
  await goHome(view)
  await openSample(view)
  await runFromPalette(view, 'save-copy')
  await page.getByText(containing(t('shell.copySaved', { name: '' }).slice(0, 6))).waitFor()
  await goHome(view)
  const recent = page.locator('section').filter({ has: page.getByRole('heading', { name: t('homeScreen.recent') }) })
  await recent.getByRole('listitem').first().getByRole('button').first().click()
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
}

async function goHome({ page, t }: View): Promise<void> {
  await leaveDialogs(page)
  await page.evaluate(() => {
    location.hash = '/'
  })
  await page.getByRole('heading', { name: t('homeScreen.recent') }).waitFor()
}

/** What is tried and typed on the map of the journey. */
export const journeyStates: readonly ShownState[] = [
  {
    name: 'journey-persona',
    opened: 'sample',
    show: async (view) => {
      await showMap(view)
      const { page, t } = view
      await choose(page, page.getByRole('combobox', { name: t('journeyScreen.journey') }), businessCustomers)
      await page.getByRole('region', { name: t('journeyScreen.persona') }).waitFor()
    },
  },
  { name: 'journey-target', opened: 'sample', show: (view) => showMap(view, 'tp-bt-call') },
  {
    name: 'journey-room',
    opened: 'sample',
    show: async (view) => {
      await showMap(view)
      await visit(view, 'journey')
      await view.page.getByRole('button', { name: view.t('commands.room-scale') }).click()
    },
  },
  {
    name: 'journey-delete',
    opened: 'sample',
    show: async (view) => {
      await showMap(view)
      await visit(view, 'journey', stageInRoute('st-work'))
      await view.page.getByRole('button', { name: view.t('journeyMap.deleteStage') }).click()
      await view.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'journey-owner',
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await showMap(view)
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
  {
    name: 'journey-another',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await copyOfSample(view)
      await visit(view, 'journey')
      await page.getByRole('button', { name: t('journeyTaking.begin') }).click()
      const dialog = page.getByRole('dialog', { name: t('journeyTaking.title') })
      await dialog.getByRole('listitem').getByRole('button').first().click()
      await dialog.getByRole('button', { name: containing(t('journeyScreen.mainJourney')) }).click()
      await dialog.getByRole('region').waitFor()
    },
  },
]
