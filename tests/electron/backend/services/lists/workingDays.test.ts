import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { testBackend } from '../testBackend.ts'

it('keeps every setting when one is changed, the working days and the neutral score too', async () => {
  const { client, folder, openPath } = testBackend()
  const path = join(folder, 'client.shoresh')
  createEngagementFile(path, engagementOf({ language: 'he', neutralScore: 5, working: { daysOff: ['2026-12-31'] } }))
  await openPath(path)
  const read = async () => {
    const { working } = await client.engagement.head()
    return { working, neutral: (await client.journey.map({ measure: 'count' })).neutral }
  }
  const before = { working: { week: 'sunday-thursday', holidays: 'hebrew', daysOff: ['2026-12-31'] }, neutral: 5 }
  expect(await read()).toEqual(before)
  await client.engagement.updateSettings({ name: 'Another' })
  expect(await read()).toEqual(before)
  await client.engagement.updateSettings({ working: { week: 'monday-friday', holidays: 'none' } })
  expect((await read()).working).toEqual({ week: 'monday-friday', holidays: 'none', daysOff: [] })
  await client.changes.undo()
  expect(await read()).toEqual(before)
  await client.engagement.updateSettings({ working: null })
  expect((await read()).working.daysOff).toEqual([])
})
