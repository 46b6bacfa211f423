import { describe, expect, it } from 'vitest'
import { changeSentence } from '../../../../../shared/i18n/changeSentence.ts'
import { testBackend } from '../testBackend.ts'

async function twoFailurePoints() {
  const { client } = testBackend()
  await client.files.create({ name: 'Grid', language: 'en' })
  const a = await client.failurePoint.create({ title: 'A', severity: 1 })
  const b = await client.failurePoint.create({ title: 'B', severity: 2 })
  const rows = async () => (await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })).rows
  const undoSays = async () => {
    const { undo } = await client.changes.history()
    return undo === null ? null : changeSentence(undo, 'en')
  }
  return { client, a, b, rows, undoSays }
}

describe('a patch for each of several rows', () => {
  it('is one change, which says the value where all have the same', async () => {
    const { client, a, b, rows, undoSays } = await twoFailurePoints()
    await client.failurePoint.updateEach({ updates: [a, b].map(({ id }) => ({ id, patch: { channel: 'Phone' } })) })
    expect((await rows()).map(({ channel }) => channel)).toEqual(['Phone', 'Phone'])
    expect(await undoSays()).toBe('Change 2 failure points: channel – Phone')
    await client.changes.undo()
    expect((await rows()).map(({ channel }) => channel)).toEqual([null, null])
  })

  it('names only the fields where their values differ, and the one row by its title', async () => {
    const { client, a, b, undoSays } = await twoFailurePoints()
    await client.failurePoint.updateEach({
      updates: [
        { id: a.id, patch: { severity: 3 } },
        { id: b.id, patch: { severity: 4 } },
      ],
    })
    expect(await undoSays()).toBe('Change 2 failure points: severity')
    await client.failurePoint.updateEach({ updates: [{ id: a.id, patch: { severity: 5 } }] })
    expect(await undoSays()).toContain('“A”')
  })

  it('makes a new stage and touchpoint once for all rows that name them, and takes them back with the rest', async () => {
    const { client, a, b, rows } = await twoFailurePoints()
    await client.failurePoint.updateEach({
      updates: [
        { id: a.id, patch: {}, newStage: 'Service', newTouchpoint: 'Call' },
        { id: b.id, patch: {}, newStage: ' service', newTouchpoint: 'CALL' },
      ],
    })
    expect((await rows()).map(({ stageName, touchpointName }) => [stageName, touchpointName])).toEqual([
      ['Service', 'Call'],
      ['Service', 'Call'],
    ])
    const { stages, touchpoints } = await client.engagement.head()
    expect([stages.length, touchpoints.length]).toEqual([1, 1])
    await client.changes.undo()
    expect((await client.engagement.head()).stages).toEqual([])
  })

  it('is refused whole when one row is gone, or its touchpoint would stand in no stage', async () => {
    const { client, a, rows } = await twoFailurePoints()
    const gone = { id: 'gone', patch: { severity: 3 } }
    const updates = [{ id: a.id, patch: { severity: 3 } }, gone]
    await expect(client.failurePoint.updateEach({ updates })).rejects.toMatchObject({ data: { code: 'gone' } })
    const homeless = { id: a.id, patch: {}, newTouchpoint: 'Call' }
    await expect(client.failurePoint.updateEach({ updates: [homeless] })).rejects.toMatchObject({ data: { code: 'gone' } })
    expect((await rows()).map(({ severity }) => severity)).toEqual([1, 2])
  })

  it('changes the items of any list, so that two of them may swap their names', async () => {
    const { client, undoSays } = await twoFailurePoints()
    const [one, other] = [await client.lists.stages.create({ name: 'One' }), await client.lists.stages.create({ name: 'Other' })]
    const rename = (first: string, second: string) =>
      client.lists.stages.updateEach({
        updates: [
          { id: one.id, patch: { name: first } },
          { id: other.id, patch: { name: second } },
        ],
      })
    await rename('Other', 'One')
    expect(await undoSays()).toBe('Change 2 stages: name')
  })
})
