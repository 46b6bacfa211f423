import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { loadEngagementFile } from '../../../../electron/backend/engagement/loadEngagementFile.ts'
import { interchangeText } from '../../../../electron/backend/exporting/interchangeText.ts'
import { createReadExecutor, type ReadExecutor, StatementCache } from '../../../../electron/backend/store/base/executor.ts'
import { findFileProblems } from '../../../../electron/backend/store/rules/fileProblems.ts'
import { noProblems } from '../../../../shared/engagement/FileProblems.ts'
import type { Interchange } from '../../../../shared/engagement/toInterchange.ts'
import { fullEngagementArbitrary } from '../../../fixtures/fullEngagementArbitrary.ts'
import { isSealed } from '../../../fixtures/sealedFile.ts'
import { type TestBackend, testBackend } from './testBackend.ts'

type Client = TestBackend['client']
type Edit = (client: Client, known: Interchange) => Promise<unknown>

const hostile = ['a\0b', '\ud800', 'a\u202eb', ' ', '', 'x'.repeat(201), 'x'.repeat(501), 'שלום\u200f', "'; --"]
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 8 }))
const number = fc.oneof(fc.nat(20), fc.constantFrom(-1, 1e15, 1e16, Number.POSITIVE_INFINITY, Number.NaN, 0.1))
const day = fc.constantFrom('2026-03-14', '2026-02-30', '2026-99-99', '2024-02-29', '2026-1-1')
const place = fc.nat(5)

function idAt(items: readonly { readonly id?: string | undefined }[] | undefined, index: number): string {
  return items?.[index % Math.max(1, items.length)]?.id ?? 'nothing'
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ title: text, channel: text, perMonth: number, description: text }).map(
    (fields): Edit =>
      (client) =>
        client.failurePoint.create(fields),
  ),
  fc.tuple(place, text, number, place).map(
    ([index, title, costPerCase, stage]): Edit =>
      (client, { failurePoints, stages }) =>
        client.failurePoint.update({ id: idAt(failurePoints, index), patch: { title, costPerCase, stage: idAt(stages, stage) } }),
  ),
  fc.tuple(text, text).map(
    ([title, stage]): Edit =>
      (client) =>
        client.failurePoint.createMany({ rows: [{ title, stage, touchpoint: stage }] }),
  ),
  fc.tuple(text, day, day, number).map(
    ([name, from, to, capacity]): Edit =>
      (client) =>
        client.engagement.updateSettings({ name, period: { from, to }, plan: { capacity } }),
  ),
  fc.tuple(day, day).map(
    ([from, to]): Edit =>
      (client) =>
        client.engagement.updateSettings({ period: { from, to } }),
  ),
  fc.record({ title: text, owner: text, startOn: day, cost: number }).map(
    (fields): Edit =>
      (client, { rootCauses }) =>
        client.lists.fixes.create({ ...fields, effects: [{ rootCause: idAt(rootCauses, 0), effectiveness: 0.5 }] }),
  ),
  fc.tuple(place, place, place).map(
    ([index, required, excluded]): Edit =>
      (client, { fixes }) =>
        client.lists.fixes.update({
          id: idAt(fixes, index),
          patch: { requires: [idAt(fixes, required)], excludes: [idAt(fixes, excluded)] },
        }),
  ),
  fc.tuple(text, text).map(
    ([name, definition]): Edit =>
      (client) =>
        client.lists.categories.create({ name, definition }),
  ),
  fc.tuple(place, text, text).map(
    ([index, name, hand]): Edit =>
      (client, { touchpoints }) =>
        client.lists.touchpoints.update({ id: idAt(touchpoints, index), patch: { name, hands: [hand] } }),
  ),
  fc.tuple(place, text).map(
    ([index, title]): Edit =>
      (client, { failurePoints }) =>
        client.trace.addCause({ failurePoint: idAt(failurePoints, index), parent: null, title }),
  ),
  fc.tuple(place, text).map(
    ([index, title]): Edit =>
      async (client, { failurePoints }) => {
        const failurePoint = idAt(failurePoints, index)
        const { causes } = await client.trace.get({ failurePoint })
        const cause = idAt(causes, index)
        await client.trace.linkNewRootCause({ failurePoint, cause, title, category: 'training' })
      },
  ),
  fc.constant<Edit>((client) => client.changes.undo()),
)

/** What may be refused is; anything else that fails is a fault. */
async function tryTo(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === 'REFUSED')) throw error
  }
}

/** Read without a process that checks the file, which takes longer than all the rest. */
function readAt<Result>(path: string, read: (db: ReadExecutor) => Result): Result {
  const connection = new Database(path, { readonly: true })
  try {
    return read(createReadExecutor(new StatementCache(connection)))
  } finally {
    connection.close()
  }
}

function dumpAt(path: string): Interchange {
  return readAt(path, (db) => JSON.parse([...interchangeText(db)].join('')))
}

it('whatever was edited, and with what, the dump loads and dumps the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fullEngagementArbitrary(), fc.array(edit, { minLength: 10, maxLength: 25 }), async (engagement, edits) => {
      const backend = testBackend()
      const path = join(backend.folder, 'client.shoresh')
      createEngagementFile(path, engagement)
      const known = dumpAt(path)
      await backend.openPath(path)
      for (const one of edits) await tryTo(one(backend.client, known))
      const before = dumpAt(path)
      expect(isSealed(path)).toBe(true)
      const again = join(backend.folder, 'again.shoresh')
      const { occurrences = [], ...rest } = before
      expect(loadEngagementFile(again, { rest, rows: () => occurrences })).toMatchObject({ ok: true })
      expect(dumpAt(again)).toEqual(before)
      expect(readAt(path, (db) => findFileProblems(db))).toEqual(noProblems)
      expect(backend.faults).toEqual([])
      await backend.close()
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
