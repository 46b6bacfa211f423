import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { largeEngagement } from '../../../fixtures/largeEngagement.ts'
import { showPage } from '../../harness/show.tsx'

it('a large plan says how far it is, can be stopped, and be asked for again', async () => {
  const backend = testBackend()
  const path = join(backend.folder, 'large.shoresh')
  createEngagementFile(path, largeEngagement())
  // The check of a file may take long on a busy machine.
  await backend.openPath(path)
  const user = showPage(backend.client, 'plan')
  const stop = async (): Promise<void> => {
    await screen.findByText(/Working out the plan… \d/, undefined, { timeout: 60_000 })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await screen.findByText('Stopped. What is shown is from before.')
    expect(screen.queryByText(/Working out/)).toBeNull()
  }
  await stop()
  await user.click(screen.getByRole('button', { name: 'Work it out' }))
  await stop()
})
