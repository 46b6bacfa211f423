import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { parseEngagement } from '../../../../../shared/engagement/parseEngagement.ts'
import { exportedText, refusalOf, testBackend } from '../testBackend.ts'

/** An engagement loaded from a document, in a fresh backend. */
async function loaded(document: object) {
  const backend = testBackend()
  const parsed = parseEngagement(document)
  if (!parsed.ok) throw new Error(parsed.problem.path)
  const path = join(backend.folder, 'loaded.shoresh')
  createEngagementFile(path, parsed.engagement)
  await backend.openPath(path)
  return backend.client
}

const base = {
  name: 'Loaded',
  failurePoints: [{ id: 'F', title: 'Late', perMonth: 10 }],
  rootCauses: [
    { id: 'R1', title: 'One', category: 'process' },
    { id: 'R2', title: 'Two', category: 'training' },
  ],
}

describe('a trace whose root names a root cause', () => {
  it('shows it as the one first why, and wraps it when a second comes', async () => {
    const client = await loaded({ ...base, traces: [{ failurePoint: 'F', cause: { rootCause: 'R1', state: 'confirmed' } }] })
    const before = await client.trace.get({ failurePoint: 'F' })
    expect(before).toMatchObject({ traced: 1, causes: [{ title: '', state: 'confirmed', weight: 1, rootCause: { id: 'R1' } }] })
    const { id } = await client.trace.addCause({ failurePoint: 'F', parent: null, title: 'second' })
    const after = await client.trace.get({ failurePoint: 'F' })
    expect(after.causes.map((cause) => [cause.id, cause.weight])).toEqual([
      [before.causes[0]?.id, 0.5],
      [id, 0.5],
    ])
    const text = await exportedText(client)
    expect(JSON.parse(text).traces).toEqual([
      { failurePoint: 'F', cause: { causes: [{ rootCause: 'R1', state: 'confirmed' }, { title: 'second' }] } },
    ])
    await client.changes.undo()
    expect(await client.trace.get({ failurePoint: 'F' })).toEqual(before)
  })
})

describe('a trace', () => {
  it('tells what passes through each why, and what may not be offered where', async () => {
    const client = await loaded({
      ...base,
      traces: [
        {
          failurePoint: 'F',
          cause: {
            causes: [
              { title: 'a', share: 0.75, join: 'together', causes: [{ title: 'a1', rootCause: 'R1' }, { title: 'a2' }] },
              { title: 'b', share: 0.25, rootCause: 'R2' },
            ],
          },
        },
      ],
    })
    const view = await client.trace.get({ failurePoint: 'F' })
    expect(view).toMatchObject({
      failurePoint: { code: 'FP-01', harm: 10 },
      join: 'contribute',
      traced: 0.625,
      causes: [
        { title: 'a', share: 0.75, weight: 0.75, causes: [{ weight: 0.375 }, { weight: 0.375 }] },
        { title: 'b', share: 0.25, weight: 0.25, rootCause: { category: 'training' } },
      ],
    })
    const a2 = view.causes[0]?.causes[1]?.id ?? ''
    expect(view.blockedRootCauses).toEqual(new Map([[a2, ['R1']]]))
  })

  it('of a failure point loses its last why and is no trace any more', async () => {
    const client = await loaded({ ...base, traces: [{ failurePoint: 'F', cause: { causes: [{ title: 'a' }] } }] })
    const { causes } = await client.trace.get({ failurePoint: 'F' })
    await client.trace.removeCause({ failurePoint: 'F', cause: causes[0]?.id ?? '' })
    expect(JSON.parse(await exportedText(client)).traces).toBeUndefined()
    expect(await client.trace.get({ failurePoint: 'F' })).toMatchObject({ causes: [], traced: 0 })
  })

  it('writes only the rows that an edit changes', async () => {
    const client = await loaded({ ...base, traces: [{ failurePoint: 'F', cause: { causes: [{ title: 'a' }, { title: 'b' }] } }] })
    const { causes } = await client.trace.get({ failurePoint: 'F' })
    const same = { failurePoint: 'F', cause: causes[0]?.id ?? '', patch: { title: 'a' } }
    await client.trace.updateCause(same)
    expect((await client.changes.history()).undo).toBeNull()
    await client.trace.updateCause({ ...same, patch: { title: 'anew' } })
    const fields = [{ field: 'title', value: 'anew' }]
    expect((await client.changes.history()).undo).toEqual({ key: 'cause.update', params: { title: 'Late' }, fields })
  })
})

describe('a cause with what is under it', () => {
  const two = {
    ...base,
    failurePoints: [
      { id: 'F', title: 'Late', perMonth: 10 },
      { id: 'G', title: 'Lost', perMonth: 5 },
    ],
    traces: [
      {
        failurePoint: 'F',
        cause: {
          causes: [
            {
              id: 'a',
              title: 'a',
              share: 0.5,
              state: 'confirmed',
              causes: [
                { id: 'a1', rootCause: 'R1' },
                { id: 'a2', title: 'a2' },
              ],
            },
            { id: 'b', title: 'b', share: 0.5 },
          ],
        },
      },
    ],
  }

  it('is copied to another failure point, whose harm then ends at the same root cause, as one change', async () => {
    const client = await loaded(two)
    const before = await client.trace.get({ failurePoint: 'F' })
    const { id } = await client.trace.copyCause({ failurePoint: 'G', parent: null, from: { failurePoint: 'F', cause: 'a' } })
    const copy = await client.trace.get({ failurePoint: 'G' })
    expect(copy).toMatchObject({
      traced: 0.5,
      causes: [{ id, title: 'a', state: 'possible', causes: [{ rootCause: { id: 'R1' } }, { title: 'a2' }] }],
    })
    expect(await client.trace.get({ failurePoint: 'F' })).toEqual(before)
    expect((await client.changes.history()).undo).toMatchObject({ key: 'cause.copy', params: { title: 'Lost' } })
    await client.changes.undo()
    expect(await client.trace.get({ failurePoint: 'G' })).toMatchObject({ causes: [], traced: 0 })
  })

  it('is copied beneath itself as it stood, without a circle', async () => {
    const client = await loaded(two)
    await client.trace.copyCause({ failurePoint: 'F', parent: 'a2', from: { failurePoint: 'F', cause: 'a' } })
    const [first] = (await client.trace.get({ failurePoint: 'F' })).causes
    expect(first?.causes[1]).toMatchObject({
      id: 'a2',
      causes: [{ title: 'a', causes: [{ rootCause: { id: 'R1' } }, { title: 'a2', causes: [] }] }],
    })
  })

  it('is refused under a cause that names a root cause, moved beneath itself, and when it is gone; nothing is changed', async () => {
    const client = await loaded(two)
    const before = await client.trace.get({ failurePoint: 'F' })
    const from = { failurePoint: 'F', cause: 'b' }
    expect(await refusalOf(client.trace.copyCause({ failurePoint: 'F', parent: 'a1', from }))).toMatchObject({
      code: 'cause-names-root-cause',
    })
    expect(await refusalOf(client.trace.moveCause({ failurePoint: 'F', cause: 'a', parent: 'a2', position: 0 }))).toMatchObject({
      code: 'cause-into-itself',
    })
    const gone = { failurePoint: 'F', cause: 'gone' }
    expect(await refusalOf(client.trace.copyCause({ failurePoint: 'G', parent: null, from: gone }))).toMatchObject({
      code: 'gone',
    })
    expect(await client.trace.get({ failurePoint: 'F' })).toEqual(before)
  })
})

describe('deleting', () => {
  it('a root cause leaves its whys untraced and takes the effects on it', async () => {
    const client = await loaded({
      ...base,
      traces: [{ failurePoint: 'F', cause: { causes: [{ title: 'a', rootCause: 'R1' }] } }],
      fixes: [
        {
          id: 'X',
          title: 'Fix',
          effects: [
            { rootCause: 'R1', effectiveness: 0.5 },
            { rootCause: 'R2', effectiveness: 0.5 },
          ],
        },
      ],
    })
    await client.lists.rootCauses.remove({ ids: ['R1'] })
    expect((await client.trace.get({ failurePoint: 'F' })).causes).toMatchObject([{ title: 'a', rootCause: null }])
    expect((await client.fix.get({ id: 'X' })).effects).toEqual([{ rootCause: 'R2', effectiveness: 0.5 }])
    expect((await client.changes.history()).undo).toEqual({ key: 'root-cause.delete', params: { title: 'One' } })
  })

  it('a fix takes it out of what others require and exclude', async () => {
    const client = await loaded({
      ...base,
      fixes: [
        { id: 'X', title: 'First', effects: [] },
        { id: 'Y', title: 'Second', effects: [], requires: ['X'] },
        { id: 'Z', title: 'Third', effects: [], excludes: ['X'] },
      ],
    })
    await client.lists.fixes.remove({ ids: ['X'] })
    const { rows } = await client.fix.list({})
    expect(rows.map(({ id, requires, excludes }) => [id, requires, excludes])).toEqual([
      ['Y', undefined, undefined],
      ['Z', undefined, undefined],
    ])
  })

  it('a failure point takes its trace and its occurrences', async () => {
    const client = await loaded({
      ...base,
      traces: [{ failurePoint: 'F', cause: { title: 'a' } }],
      occurrences: [{ failurePoint: 'F', on: '2026-03-01' }],
    })
    expect((await client.failurePoint.get({ id: 'F' })).counted).toBe(true)
    await client.failurePoint.remove({ ids: ['F'] })
    const document = JSON.parse(await exportedText(client))
    expect([document.failurePoints, document.traces, document.occurrences]).toEqual([undefined, undefined, undefined])
  })
})

describe('merging root causes', () => {
  it('moves the whys and keeps the stronger of two effects', async () => {
    const client = await loaded({
      ...base,
      traces: [
        {
          failurePoint: 'F',
          cause: {
            causes: [
              { title: 'a', rootCause: 'R1' },
              { title: 'b', rootCause: 'R2' },
            ],
          },
        },
      ],
      fixes: [
        {
          id: 'X',
          title: 'Fix',
          effects: [
            { rootCause: 'R1', effectiveness: 0.2 },
            { rootCause: 'R2', effectiveness: 0.6 },
          ],
        },
      ],
    })
    await client.rootCause.merge({ kept: 'R1', merged: ['R2'] })
    expect(await client.rootCause.list({})).toMatchObject({ rows: [{ id: 'R1', impact: 10, failurePoints: 1, fixes: 1 }] })
    expect((await client.fix.get({ id: 'X' })).effects).toEqual([{ rootCause: 'R1', effectiveness: 0.6 }])
  })
})
