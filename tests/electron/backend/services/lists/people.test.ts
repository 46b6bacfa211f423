import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { testBackend } from '../testBackend.ts'

const tasks = [
  { id: '1', text: 'Write to the supplier', owner: 'Dana' },
  { id: '2', text: 'Ask the technicians', owner: 'Dana Or' },
]
const month = { month: '2026-01', closings: 4, cancelled: 1 }
const months = [
  { ...month, salesperson: 'Noa' },
  { ...month, salesperson: 'Noa L' },
]

async function opened(fields: Parameters<typeof engagementOf>[0]) {
  const { client, folder, openPath } = testBackend()
  const path = join(folder, 'client.shoresh')
  createEngagementFile(path, engagementOf({ language: 'en', ...fields }))
  await openPath(path)
  return { client, names: async () => (await client.people.list()).map(({ name, count }) => `${name} ${count}`) }
}

describe('people', () => {
  it('are made one of two as one change, which undo parts again', async () => {
    const { client, names } = await opened({ tasks, kickOff: { sponsor: 'Dana' } })
    expect(await names()).toEqual(['Dana 2', 'Dana Or 1'])
    await client.people.rename({ from: 'Dana', to: ' Dana Or ' })
    expect(await names()).toEqual(['Dana Or 3'])
    expect((await client.changes.history()).undo?.key).toBe('person.merge')
    await client.changes.undo()
    expect(await names()).toEqual(['Dana 2', 'Dana Or 1'])
    await client.people.rename({ from: 'Dana', to: 'Dana Levi' })
    expect((await client.changes.history()).undo?.key).toBe('person.rename')
    await expect(client.people.rename({ from: 'Dana', to: 'x' })).rejects.toMatchObject({ data: { code: 'gone' } })
  })

  it('are not made one where two would then tell otherwise of one month', async () => {
    const { client, names } = await opened({ cancellations: { months } })
    await expect(client.people.rename({ from: 'Noa', to: 'Noa L' })).rejects.toMatchObject({
      data: { code: 'month-of-salesperson-twice' },
    })
    expect(await names()).toEqual(['Noa 1', 'Noa L 1'])
  })

  it('are hidden one by one, keep their code when hidden again, and are shown again', async () => {
    const { client } = await opened({ tasks })
    const hidden = async () => (await client.engagement.head()).hiddenPeople
    await client.people.hide({ name: 'Dana', hidden: true })
    await client.people.hide({ name: 'Dana Or', hidden: true })
    await client.people.hide({ name: 'dana', hidden: true })
    expect(await hidden()).toEqual(['Dana', 'Dana Or'])
    await client.people.hide({ name: 'Dana', hidden: false })
    expect(await hidden()).toEqual(['Dana Or'])
    await client.changes.undo()
    expect(await hidden()).toEqual(['Dana', 'Dana Or'])
  })
})
