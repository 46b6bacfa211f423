import type { TFunction } from 'i18next'
import type { Locator, Page } from 'playwright-core'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'

/** What a user sees of the app, and the texts that they read it by. */
export type View = Readonly<{ page: Page; t: TFunction }>

/** A pattern that finds a text anywhere, whatever signs it holds. */
export function containing(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}

/** A pattern for a text with one changing part, such as "Undo: …". */
export function startingWith(text: string): RegExp {
  return new RegExp(`^${containing(text).source}`)
}

/** Waits until a screen of the open engagement is there. */
export async function screenShown({ page, t }: View, screen: ScreenId): Promise<void> {
  const link = page.getByRole('link', { name: t(`commands.${screen}`), exact: true })
  await link.and(page.locator('[aria-current="page"]')).waitFor()
  await page.locator('main').getByRole('heading').first().waitFor()
}

/** Goes to a screen by the rail. */
export async function goTo(view: View, screen: ScreenId): Promise<void> {
  const { page, t } = view
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t(`commands.${screen}`), exact: true })
    .click()
  await screenShown(view, screen)
}

/** Opens the user's copy of the sample from Home: a fresh one at first, later the same one again. */
export async function openSample({ page, t }: View): Promise<void> {
  await page.getByRole('button', { name: containing(t('homeScreen.sample')) }).click()
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
}

/** Makes a new engagement from Home; its file goes where the host puts new files. */
export async function createEngagement({ page, t }: View, name: string): Promise<void> {
  await page.getByRole('button', { name: containing(t('homeScreen.create')) }).click()
  await page.getByRole('textbox', { name: t('homeScreen.newName') }).fill(name)
  await page.getByRole('button', { name: t('homeScreen.createNow') }).click()
  await page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
}

/** Closes the open engagement by the menu of its name; Home comes. */
export async function closeEngagement({ page, t }: View, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: t('commands.close') }).click()
  await page.getByRole('heading', { name: t('homeScreen.title') }).waitFor()
}

/** Presses a file in the lists of Home; what comes of it is the test's to see. */
export async function pressFile({ page }: View, fileName: string): Promise<void> {
  await page.getByRole('button', { name: startingWith(fileName) }).click()
}

/** Chooses an option of a drop-down list. */
export async function choose(page: Page, list: Locator, option: string | RegExp): Promise<void> {
  await list.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/**
 * Types a text over what a field holds, key by key as a user does. Playwright puts letters that a Latin keyboard lacks
 * into Firefox without the page hearing of them; the keys after the text let it hear of all.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+A')
  await field.pressSequentially(text)
  await field.press('Space')
  await field.press('Backspace')
}

/** What a fix costs, in whatever currency the engagement counts. */
export function costField(panel: Locator, t: View['t']): Locator {
  const [label = ''] = t('fixesScreen.cost', { currency: '|' }).split('|')
  return panel.getByRole('textbox', { name: containing(label) })
}
