import type { Locator, Page } from 'playwright-core'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { type ScreenId, screenIds } from '../../../shared/commands/screenIds.ts'
import { screenShown, type View } from './frame.ts'

const mostTabs = 120

/** Travels by Tab until the target holds the focus; throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor()
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

/** Goes to a screen by its key, Alt and its place in the rail. */
export async function goByKey(view: View, screen: ScreenId): Promise<void> {
  await view.page.keyboard.press(`Alt+${(screenIds.indexOf(screen) + 1) % 10}`)
  await screenShown(view, screen)
}

/** Runs a command from the palette by its name; returns when the palette is gone. */
export async function runFromPalette({ page, t }: View, command: CommandId): Promise<void> {
  const palette = page.getByRole('dialog', { name: t('shell.searchHint') })
  await page.keyboard.press('ControlOrMeta+k')
  await palette.waitFor()
  await page.keyboard.type(t(`commands.${command}`))
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}
