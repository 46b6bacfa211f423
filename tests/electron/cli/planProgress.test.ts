import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../electron/backend/engagement/createEngagementFile.ts'
import { largeEngagement } from '../../fixtures/largeEngagement.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runHere } from './runShoresh.ts'

it('a plan that takes long shows a person how far it is, and leaves nothing of that behind', async () => {
  const folder = temporaryFolder()
  createEngagementFile(join(folder, 'large.shoresh'), largeEngagement())
  const shown: (string | null)[] = []
  const settings = join(folder, 'settings')
  const command = ['plan', 'large.shoresh', '--json']
  const outcome = await runHere(command, { settings, folder }, (text) => shown.push(text))
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' })
  expect(shown.at(-1)).toBeNull()
  expect(shown.length).toBeGreaterThan(1)
  for (const text of shown.slice(0, -1)) expect(text).toMatch(/^Working out (the plan|how sure it is)… <?[\d.]+%$/)
  // Nobody is at the terminal, or it is none.
  expect((await runHere(command, { settings, folder })).stdout).toBe(outcome.stdout)
})
