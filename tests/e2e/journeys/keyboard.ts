import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { type ScreenId, screenIds } from '../../../shared/commands/screenIds.ts'
import { screenShown, type View } from './frame.ts'

const mostTabs = 120

/** Travels by Tab until the target holds the focus; throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // A radio is there although nothing is seen of it but its label.
  await target.first().waitFor({ state: 'attached' })
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached by ${mostTabs} presses of Tab: ${target}`)
}

/** Types into a field reached by Tab, over what it holds, and keeps it with Enter. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Waits until the target holds the focus; throws when it does not come to it. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect.poll(() => target.first().evaluate((element) => element === document.activeElement), { timeout: 5000 }).toBe(true)
}

/** Presses a key on what is reached by Tab; it must have the focus still. */
export async function pressOn(page: Page, target: Locator, key: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Fills a field that is reached by Tab, and must keep the focus when Enter has taken what was typed. */
export async function fillIn(page: Page, field: Locator, text: string): Promise<void> {
  await typeInto(page, field, text)
  await expectFocus(field)
}

/** Waits until the page's focus is somewhere, whatever became of what had it. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body), { timeout: 5000 }).toBe(true)
}

/** Chooses an option of a drop-down list by typing of it, or by arrows where its field takes no text; the field keeps the focus. */
export async function chooseByKey(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.press('ArrowDown')
  const wanted = page.getByRole('option', { name: option, exact: true })
  await wanted.waitFor()
  for (let pressed = 0; pressed < mostTabs; pressed++) {
    if ((await wanted.getAttribute('data-combobox-selected')) !== null) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expectFocus(list)
}

/** Goes to a screen by its key, Alt and its place in the rail. */
export async function goByKey(view: View, screen: ScreenId): Promise<void> {
  await view.page.keyboard.press(`Alt+${(screenIds.indexOf(screen) + 1) % 10}`)
  await screenShown(view, screen)
}

/** Runs a command from the palette by its name; returns when the palette is gone. */
export async function runFromPalette({ page, t }: View, command: CommandId): Promise<void> {
  const palette = page.getByRole('dialog', { name: t('shell.searchHint') })
  await page.keyboard.press('ControlOrMeta+k')
  // Nobody types before they see where.
  await palette.getByRole('combobox').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(t(`commands.${command}`))
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}
