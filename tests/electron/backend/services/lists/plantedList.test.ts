import '../../../../fixtures/planted/plantPledges.ts'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import type { ListContract } from '../../../../../shared/contract/lists/listsContract.ts'
import { parseEngagement } from '../../../../../shared/engagement/parseEngagement.ts'
import { exportedText, refusalOf, type TestBackend, testBackend } from '../testBackend.ts'

/** A backend with an engagement of a few pledges open. */
async function backendWithPledges() {
  const backend = testBackend()
  const parsed = parseEngagement({
    name: 'Planted',
    language: 'en',
    touchpoints: [{ id: 't1', name: 'Desk', stage: 's1' }],
    stages: [{ id: 's1', name: 'Service' }],
    failurePoints: [{ id: 'f1', title: 'No answer for a week' }],
    pledges: [
      { id: 'p1', text: 'An answer within a day', reality: 'Nobody calls before Thursday', touchpoint: 't1' },
      { id: 'p2', text: 'One contact person', failurePoints: ['f1'] },
    ],
  })
  if (!parsed.ok) throw new Error(`${parsed.problem.code} at ${parsed.problem.path}`)
  const path = join(backend.folder, 'planted.shoresh')
  createEngagementFile(path, parsed.engagement, { author: 'test' })
  await backend.openPath(path)
  return backend
}

/** The procedures of the planted list, of which the contract's types know nothing. */
function pledgesOf({ lists }: TestBackend['client']): ContractRouterClient<ListContract> {
  return Reflect.get(lists, 'pledges')
}

describe('a list that is planted in the catalogue', () => {
  it('is found by the search, by code, title and its other texts, between the others', async () => {
    const { client } = await backendWithPledges()
    const found = async (text: string) => (await client.search.find({ text })).map(({ kind, id }) => `${kind} ${id}`)
    expect(await found('pl-02')).toEqual(['pledge p2'])
    expect(await found('contact one')).toEqual(['pledge p2'])
    expect(await found('thursday')).toEqual(['pledge p1'])
    expect(await found('answer')).toEqual(['failure-point f1', 'pledge p1'])
  })

  it('is exported with the others', async () => {
    const { client } = await backendWithPledges()
    expect(JSON.parse(await exportedText(client)).pledges).toMatchObject([{ code: 'PL-01' }, { code: 'PL-02' }])
  })

  it('has procedures that make, change and delete its items, each undone as one under its own name', async () => {
    const { client, faults } = await backendWithPledges()
    const { create, update, remove } = pledgesOf(client)
    const pledges = async () => JSON.parse(await exportedText(client)).pledges
    const undone = async () => (await client.changes.history()).undo
    const before = await pledges()
    const { id, code } = await create({ text: 'No hidden fees', gap: 4, touchpoint: 't1', failurePoints: ['f1'] })
    expect(code).toBe('PL-03')
    expect((await pledges())[2]).toEqual({ id, code, text: 'No hidden fees', gap: 4, touchpoint: 't1', failurePoints: ['f1'] })
    expect(await undone()).toEqual({ key: 'pledge.add', params: { title: 'No hidden fees' } })
    await update({ id, patch: { text: 'No fees', gap: null, failurePoints: [] } })
    expect((await pledges())[2]).toEqual({ id, code, text: 'No fees', touchpoint: 't1' })
    const fields = [{ field: 'text', value: 'No fees' }, { field: 'gap', value: null }, { field: 'failurePoints' }]
    expect(await undone()).toEqual({ key: 'pledge.update', params: { title: 'No hidden fees' }, fields })
    await remove({ ids: [id] })
    expect(await undone()).toEqual({ key: 'pledge.delete', params: { title: 'No fees' } })
    await remove({ ids: ['p1', 'p2'] })
    expect(await undone()).toEqual({ key: 'pledge.delete-many', params: { count: 2 } })
    expect(await pledges()).toBeUndefined()
    for (let step = 0; step < 4; step += 1) await client.changes.undo()
    expect(await pledges()).toEqual(before)
    expect(faults).toEqual([])
  })

  it('has procedures that refuse what its schema and its references do', async () => {
    const { client } = await backendWithPledges()
    const { create, update, remove } = pledgesOf(client)
    const before = await exportedText(client)
    for (const [code, call] of [
      ['missing', create({ gap: 1 })],
      ['empty-text', create({ text: ' ' })],
      ['too-large', create({ text: 'x', gap: 5 })],
      ['unknown-key', create({ text: 'x', colour: 'red' })],
      ['unknown-key', create({ text: 'x', id: 'mine' })],
      ['unknown-touchpoint', create({ text: 'x', touchpoint: 'none' })],
      ['unknown-item', create({ text: 'x', replaces: 'none' })],
      ['unknown-failure-point', update({ id: 'p1', patch: { failurePoints: ['f1', 'none'] } })],
      ['not-text', update({ id: 'p1', patch: { text: null } })],
      ['unknown-key', update({ id: 'p1', patch: { code: 'PL-99' } })],
      ['gone', update({ id: 'none', patch: { text: 'x' } })],
      ['gone', remove({ ids: ['p1', 'none'] })],
      ['wrong-length', remove({ ids: [] })],
    ] as const) {
      expect((await refusalOf(call)).code).toBe(code)
    }
    expect(await exportedText(client)).toBe(before)
  })

  it('is told of to whoever watches, and let go of by what it names', async () => {
    const { client } = await backendWithPledges()
    const changes = await client.changes.watch()
    const next = changes.next()
    await client.lists.touchpoints.remove({ ids: ['t1'] })
    expect((await next).value).toMatchObject({ touched: ['touchpoints', 'pledges', 'history'] })
    expect(JSON.parse(await exportedText(client)).pledges[0]).not.toHaveProperty('touchpoint')
    await changes.return()
  })
})
