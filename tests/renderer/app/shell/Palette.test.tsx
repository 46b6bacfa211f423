import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'

it('the palette finds by words, is travelled by arrows, and opens what Enter chooses', async () => {
  const user = showPage(realBackend(smallEngagement()).client, 'settings')
  await screen.findByRole('navigation', { name: 'Screens' })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: /^Search/ })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('called')
  await screen.findByRole('option', { name: /Called twice/ })
  await user.keyboard('{ArrowDown}{Enter}')
  await screen.findByRole('complementary', { name: 'Details of FP-02' })
  expect(screen.queryByRole('option')).toBeNull()
})
