import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { testBackend } from '../../electron/backend/services/testBackend.ts'
import { showPage } from '../harness/show.tsx'

async function typeLine() {
  const { client } = testBackend()
  await client.files.create({ name: 'Client', language: 'en' })
  await client.preferences.set({ language: 'en' })
  const user = showPage(client, 'failure-points')
  const line = await screen.findByRole('textbox', { name: 'New failure point' })
  await user.type(line, 'Late')
  const close = async () => {
    await user.click(await screen.findByRole('button', { name: 'Client' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Close engagement/ }))
  }
  const isOpen = async () => (await client.files.session()).opened !== null
  return { user, line, close, isOpen }
}

it('an engagement is not closed over a line that was typed and not added, unless that is said', async () => {
  const { user, line, close, isOpen } = await typeLine()
  await close()
  expect((await screen.findByRole('listitem')).textContent).toBe('A line that was typed and not added.')
  await user.click(screen.getByRole('button', { name: 'Stay here' }))
  expect([await isOpen(), line]).toEqual([true, expect.objectContaining({ value: 'Late' })])
  await close()
  await user.click(await screen.findByRole('button', { name: 'Go on without them' }))
  await waitFor(async () => expect(await isOpen()).toBe(false))
})

it('an engagement is closed at once when what was typed was added', async () => {
  const { user, line, close, isOpen } = await typeLine()
  await user.type(line, '{Enter}')
  await waitFor(() => expect(line).toHaveProperty('value', ''))
  await close()
  await waitFor(async () => expect(await isOpen()).toBe(false))
  expect(screen.queryByRole('dialog')).toBeNull()
})
