import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { breakFile } from '../../../fixtures/brokenFiles.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { showPage } from '../../harness/show.tsx'

it('a file that breaks a rule says so, lists where, and is mended by one press', async () => {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, smallEngagement())
  breakFile(path, "UPDATE fix SET title = '' WHERE id = 'x1'")
  await backend.openPath(path)
  await backend.client.preferences.set({ language: 'en' })
  const user = showPage(backend.client, 'fixes')
  await user.click(await screen.findByRole('button', { name: 'See what is wrong' }))
  const dialog = await screen.findByRole('dialog')
  const [problem] = await within(dialog).findAllByRole('listitem')
  expect(problem?.textContent).toBe('Fix FX-01 · title The text must not be empty.')
  await user.click(await within(dialog).findByRole('button', { name: 'Mend the file' }))
  await waitFor(() => expect(screen.queryByText(/breaks a rule/)).toBeNull())
  expect((await backend.client.fix.get({ id: 'x1' })).title).toBe('(ללא כותרת)')
  expect(backend.faults).toEqual([])
})
