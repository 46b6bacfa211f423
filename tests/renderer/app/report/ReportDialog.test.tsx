import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'

async function openDialog() {
  const user = showPage(realBackend(smallEngagement()).client, 'settings')
  await screen.findByRole('navigation', { name: 'Screens' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /^Search/ }), 'Report')
  await user.click(await screen.findByRole('option', { name: /^Report…/ }))
  return { user, dialog: await screen.findByRole('dialog', { name: 'Make a report' }) }
}

it('orders the parts by keys, keeps the focus on what moves one, and finds the choice again', async () => {
  const { user, dialog } = await openDialog()
  const names = () => {
    const labels = screen.getByRole('group', { name: 'Parts, in their order' }).querySelectorAll('label')
    return [...labels].map(({ textContent }) => textContent)
  }
  const later = within(dialog).getByRole('button', { name: 'Summary: later' })
  later.focus()
  await user.keyboard('{Enter}')
  expect(names().slice(0, 2)).toEqual(['How this was measured', 'Summary'])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Summary: later' }))
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /^Search/ }), 'Report')
  await user.click(await screen.findByRole('option', { name: /^Report…/ }))
  await screen.findByRole('dialog', { name: 'Make a report' })
  expect(names().slice(0, 2)).toEqual(['How this was measured', 'Summary'])
})

it('says beside the parts that one is needed', async () => {
  const { user, dialog } = await openDialog()
  for (const part of within(screen.getByRole('group', { name: 'Parts, in their order' })).getAllByRole('checkbox')) {
    await user.click(part)
  }
  await user.click(within(dialog).getByRole('button', { name: 'Make the report' }))
  expect((await within(dialog).findByRole('alert')).textContent).toBe('Choose at least one part.')
})
