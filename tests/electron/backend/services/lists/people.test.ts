import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { exportedText, testBackend } from '../testBackend.ts'

const tasks = [
  { id: '1', text: 'Write to the supplier', owner: 'Dana' },
  { id: '2', text: 'Ask the technicians', owner: 'Dana Or' },
]
const month = { month: '2026-01', closings: 4, cancelled: 1 }

async function opened(fields: Parameters<typeof engagementOf>[0]) {
  const { client, folder, openPath } = testBackend()
  const path = join(folder, 'client.shoresh')
  createEngagementFile(path, engagementOf({ language: 'en', ...fields }))
  await openPath(path)
  const document = async () => JSON.parse(await exportedText(client))
  return { client, document, names: async () => (await client.people.list()).map(({ name, count }) => `${name} ${count}`) }
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

  it('are made one also where both sold in a month: its figures are added up, in frozen reviews too, and undo parts them', async () => {
    const told = [
      { ...month, salesperson: 'Noa', cashIn: 100 },
      { ...month, salesperson: 'Noa L', closings: 3, cashIn: 0.5, cashCancelled: 20 },
      { ...month, month: '2026-02', salesperson: 'Noa' },
      { ...month, closings: 9 },
    ]
    const frozen = { id: 's', name: 'Spring', on: '2026-04-01', engagement: { name: 'x', cancellations: { months: told } } }
    const { client, names, document } = await opened({ cancellations: { months: told }, snapshots: [frozen] })
    const before = await document()
    expect(await client.people.rename({ from: 'Noa L', to: 'noa' })).toEqual({ joinedMonths: 1 })
    const joined = [
      { month: '2026-01', salesperson: 'Noa', closings: 7, cancelled: 2, cashIn: 100.5, cashCancelled: 20 },
      ...told.slice(2),
    ]
    const after = await document()
    expect(after.cancellations?.months).toEqual(joined)
    expect(after.snapshots?.[0]?.engagement.cancellations?.months).toEqual(joined)
    expect(await names()).toEqual(['Noa 4'])
    await client.changes.undo()
    expect(await document()).toEqual(before)
    expect(await client.people.rename({ from: 'Noa', to: 'Noa Raz' })).toEqual({ joinedMonths: 0 })
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
