import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

async function openSettings() {
  const { client } = realBackend(smallEngagement())
  const user = showPage(client, 'settings')
  await screen.findByRole('heading', { name: 'Look of your documents' })
  const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(({ accept }) => accept.includes('png'))
  if (input === undefined) throw new Error('no place for a logo')
  return { client, user, input }
}

it('keeps a logo, shows it, and lets it go again', async () => {
  const { client, user, input } = await openSettings()
  await user.upload(input, new File([png], 'logo.png', { type: 'image/png' }))
  const shown = await screen.findByRole('img', { name: 'Logo' })
  expect(shown.getAttribute('src')).toBe(`data:image/png;base64,${png.toString('base64')}`)
  expect((await client.preferences.brand()).logo).toMatchObject({ type: 'png', width: 1, height: 1 })
  await user.click(screen.getByRole('button', { name: 'Without a logo' }))
  await waitFor(() => expect(screen.queryByRole('img', { name: 'Logo' })).toBeNull())
})

it('says in one sentence why a file is no logo, and keeps the one that is there', async () => {
  const { client, user, input } = await openSettings()
  await user.upload(input, new File([png], 'logo.png', { type: 'image/png' }))
  await screen.findByRole('img', { name: 'Logo' })
  await user.upload(input, new File(['<svg onload="alert(1)"/>'], 'drawing.png', { type: 'image/png' }))
  await screen.findByText(/^“drawing.png” cannot be a logo/)
  expect((await client.preferences.brand()).logo?.type).toBe('png')
})

it('keeps a colour once it is one, says when documents darken it, and takes an empty field for our own', async () => {
  const { client, user } = await openSettings()
  const field = screen.getByRole('textbox', { name: 'Colour' })
  await user.type(field, 'blue')
  expect(screen.getByText('A colour is written as #0a5c8f.')).toBeTruthy()
  expect((await client.preferences.brand()).colour).toBeNull()
  await user.clear(field)
  await user.type(field, '#ffee00')
  await screen.findByText(/^Too light/)
  await user.tab()
  await waitFor(async () => expect((await client.preferences.brand()).colour).toBe('#ffee00'))
  await user.clear(screen.getByRole('textbox', { name: 'Colour' }))
  await user.tab()
  await waitFor(async () => expect((await client.preferences.brand()).colour).toBeNull())
})
