import type { Page } from 'playwright-core'
import { screenPath } from '../../../renderer/page/screenPath.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import { screenShown, type View } from '../journeys/frame.ts'

/** What must be open for a state to be shown. */
export type Opened = 'nothing' | 'sample' | 'empty engagement'

/**
 * Something a user sees: a screen, or a dialog, panel or view of one. `show` starts from anywhere in the same engagement, and answers
 * with the window to look at where that is another than the view's.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most of them answer nothing
export type ShownState = Readonly<{ name: string; opened: Opened; show: (view: View) => Promise<Page | void> }>

/** Goes to an address of the app, with whatever was open on the way closed. */
export async function visit(view: View, screen: ScreenId, id?: string): Promise<void> {
  await leaveDialogs(view.page)
  await leaveMenu(view.page)
  await view.page.evaluate(
    (path) => {
      location.hash = path
    },
    screenPath(screen, id),
  )
  await screenShown(view, screen)
}

/** Closes a menu that the state before has left open: pressed again, its button would close it under whoever chooses from it. */
async function leaveMenu(page: Page): Promise<void> {
  const menu = page.getByRole('menu')
  if ((await menu.count()) === 0) return
  await page.keyboard.press('Escape')
  await menu.last().waitFor({ state: 'detached' })
}

/** Closes every dialog by Escape. */
export async function leaveDialogs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  while ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape')
    // One that leads back a step first is asked again.
    const closed = dialog.last().waitFor({ state: 'detached', timeout: 3000 })
    await closed.catch(() => undefined)
  }
}

/** The frontier and how sure the plan is are computed after the plan itself. */
export async function planIsDrawn({ page, t }: View): Promise<void> {
  await page.getByRole('slider', { name: t('charts.frontier.slider') }).waitFor()
  await page
    .getByRole('group', { name: t('planScreen.howSure') })
    .getByText(/\S/)
    .first()
    .waitFor()
}

export function asTable(name: string, screen: ScreenId): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      await visit(view, screen)
      if (screen === 'plan') await planIsDrawn(view)
      const choice = view.page.getByRole('radiogroup', { name: view.t('charts.view') }).last()
      await choice.getByText(view.t('charts.table'), { exact: true }).click()
      await view.page.getByRole('table').first().waitFor()
    },
  }
}
