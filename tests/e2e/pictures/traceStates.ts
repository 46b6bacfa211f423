import { containing, type View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

/** Opens the trace of a failure point of the sample and waits until it is that one's. */
async function visitTrace(view: View, failurePoint: string): Promise<void> {
  await visit(view, 'trace', failurePoint)
  await view.page
    .getByRole('radiogroup', { name: view.t('fishbone.view') })
    .getByText(view.t('fishbone.tree'))
    .click()
  await view.page
    .locator('main')
    .getByRole('button', { name: containing(failurePoint.toUpperCase()) })
    .waitFor()
  await view.page.getByRole('treeitem').nth(2).waitFor()
}

function traceState(name: string, failurePoint: string): ShownState {
  return { name, opened: 'sample', show: (view) => visitTrace(view, failurePoint) }
}

/** Shows the causes as a fishbone, and leaves the tree as the way they are shown to the next state. */
function fishboneState(name: string, whose: 'point' | 'stage'): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'trace', 'fp-34')
      await page
        .getByRole('radiogroup', { name: t('fishbone.view') })
        .getByText(t('fishbone.bones'))
        .click()
      const labels = page.getByRole('radiogroup', { name: t('fishbone.whose') }).locator('label')
      await labels.nth(whose === 'point' ? 0 : 1).click()
      await page.getByRole('figure').locator('svg[role=img]').waitFor()
    },
  }
}

/** Trees of causes and fishbones of the sample. */
export const traceStates: readonly ShownState[] = [
  traceState('trace-tree', 'fp-34'),
  traceState('trace-together', 'fp-07'),
  fishboneState('trace-fishbone', 'point'),
  fishboneState('trace-fishbone-stage', 'stage'),
  {
    name: 'trace-folded',
    opened: 'sample',
    show: async (view) => {
      await visitTrace(view, 'fp-34')
      await view.page.getByRole('treeitem').nth(1).click()
      await view.page.keyboard.press('Space')
      await view.page.getByRole('treeitem', { expanded: false }).waitFor()
    },
  },
  {
    name: 'trace-link',
    opened: 'sample',
    show: async (view) => {
      await visitTrace(view, 'fp-01')
      await view.page.getByRole('treeitem').last().click()
      await view.page.getByRole('button', { name: view.t('commands.link-root-cause') }).click()
      await view.page.getByRole('combobox', { name: view.t('traceScreen.picker.search') }).waitFor()
    },
  },
]
