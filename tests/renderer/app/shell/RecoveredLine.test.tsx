import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { recoveredSentence } from '../../../../shared/i18n/recoveredSentence.ts'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { interruptedWrite, putInPlace } from '../../../fixtures/interruptedWrite.ts'
import { showPage } from '../../harness/show.tsx'

it('a file of which two versions were found says so until it is read, and Home names the other one', async () => {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, smallEngagement())
  const file = { folder: backend.folder, path, userDataFolder: backend.userDataFolder }
  const { after, journal } = await interruptedWrite(file, 'two')
  putInPlace(file, after, journal)
  await backend.openPath(path)
  await backend.client.preferences.set({ language: 'en' })
  const user = showPage(backend.client, 'fixes')
  const sentence = recoveredSentence('newer', 'client.shoresh', 'en')
  const line = await screen.findByText(new RegExp(sentence.slice(0, 60)))
  expect(line.textContent).toContain(sentence)
  await user.click(await screen.findByRole('button', { name: 'Close' }))
  expect(screen.queryByText(new RegExp(sentence.slice(0, 60)))).toBeNull()
  expect(backend.faults).toEqual([])
})
