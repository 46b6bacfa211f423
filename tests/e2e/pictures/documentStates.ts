import type { View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

/** What an assistant of somebody's might answer about the sample. */
const answer = JSON.stringify({
  source: 'Assistant 4',
  causes: [
    {
      failurePoint: 'FP-30',
      title: 'Nobody holds a shift plan',
      why: 'Three of the traces end with a phone that is not picked up.',
    },
  ],
  links: [{ evidence: 'EV-01', about: 'RC-02', stance: 'against', why: 'It speaks of another team.' }],
  ideas: [{ title: 'One number for the whole job', rootCauses: ['RC-01', 'RC-02'], kind: 'ownership' }],
})

async function openCommand(view: View, command: 'report' | 'assistant'): Promise<void> {
  await visit(view, 'overview')
  await view.page.keyboard.press('ControlOrMeta+k')
  await view.page
    .getByRole('dialog')
    .getByRole('combobox')
    .fill(view.t(`commands.${command}`))
  await view.page.getByRole('option').first().click()
}

/** What documents are asked for, and what else leaves the app as text. */
export const documentStates: readonly ShownState[] = [
  {
    name: 'report',
    opened: 'sample',
    show: async (view) => {
      await openCommand(view, 'report')
      await view.page.getByRole('button', { name: view.t('reportDialog.make'), exact: true }).waitFor()
    },
  },
  {
    name: 'assistant',
    opened: 'sample',
    show: async (view) => {
      await openCommand(view, 'assistant')
      await view.page.getByRole('textbox', { name: view.t('assistantDialog.answer') }).fill(answer)
      await view.page.getByRole('button', { name: view.t('assistantDialog.read') }).click()
      await view.page.getByRole('checkbox').first().check()
    },
  },
  {
    name: 'settings-brand',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'settings')
      const colour = view.page.getByRole('textbox', { name: view.t('settingsScreen.colour'), exact: true })
      await colour.fill('#ffee00')
      await colour.scrollIntoViewIfNeeded()
      await view.page.getByText(view.t('settingsScreen.colourDarkened')).waitFor()
    },
  },
]
