import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'

async function openDialog() {
  const { client } = realBackend(smallEngagement())
  const user = showPage(client, 'settings')
  await screen.findByRole('navigation', { name: 'Screens' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /^Search/ }), 'assistant')
  await user.click(await screen.findByRole('option', { name: /^Ask an assistant…/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Ask an assistant' })
  return { client, user, dialog }
}

async function paste({ user, dialog }: Awaited<ReturnType<typeof openDialog>>, text: string): Promise<void> {
  await user.click(within(dialog).getByRole('textbox', { name: 'The answer' }))
  await user.paste(text)
  await user.click(within(dialog).getByRole('button', { name: 'Show what it proposes' }))
}

it('shows each proposal with its source and takes those that are ticked', async () => {
  const opened = await openDialog()
  const { client, user, dialog } = opened
  const [point] = (await client.failurePoint.page({ query: {}, offset: 0, limit: 1 })).rows
  const causes = [
    { failurePoint: point?.code, title: 'A rule that nobody knows', why: 'Two sites differ.' },
    { failurePoint: point?.code, title: 'Another one' },
  ]
  await paste(opened, JSON.stringify({ source: 'Helper', causes }))
  await within(dialog).findByText('Proposed by Helper')
  const button = within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Take the 0/ })
  expect(button.disabled).toBe(true)
  await user.click(within(dialog).getByRole('checkbox', { name: /^A rule that nobody knows – a possible cause of/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Take the one that is ticked' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByText(/^One proposal was taken/)
  const { causes: taken } = await client.trace.get({ failurePoint: point?.id ?? '' })
  expect(taken.map(({ title, state }) => [title, state])).toContainEqual(['A rule that nobody knows', 'possible'])
  expect(taken.map(({ title }) => title)).not.toContain('Another one')
})

it('says in one sentence what is no answer, and keeps what was pasted', async () => {
  const opened = await openDialog()
  const { user, dialog } = opened
  await paste(opened, 'I am sorry, I cannot do that.')
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/^No answer of the form/)
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /^Search/ }), 'assistant')
  await user.click(await screen.findByRole('option', { name: /^Ask an assistant…/ }))
  const again = await screen.findByRole('dialog', { name: 'Ask an assistant' })
  expect(within(again).getByRole<HTMLTextAreaElement>('textbox', { name: 'The answer' }).value).toBe(
    'I am sorry, I cannot do that.',
  )
})

it('says of an answer of two megabytes that it is too long, before it is sent', async () => {
  const opened = await openDialog()
  await paste(opened, JSON.stringify({ source: 'x'.repeat(2 ** 21) }))
  expect((await within(opened.dialog).findByRole('alert')).textContent).toMatch(/^The answer is longer than 200,000 letters/)
})
