import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { migrations } from '../../../../electron/backend/engagement/migrations/migrations.ts'
import { followLists, insertLists, readLists } from '../../../../electron/backend/store/engagementValue.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { readSettings } from '../../../../electron/backend/store/settings.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { outsideDocument } from '../../../../shared/engagement/cancellationsKey.ts'
import { catalogue } from '../../../../shared/engagement/catalogue.ts'
import { documentSchema } from '../../../../shared/engagement/engagementSchema.ts'
import { toDocument } from '../../../../shared/engagement/toInterchange.ts'
import { cancellationsSchema } from '../../../../shared/model/lists/customers/cancellations.ts'
import { findListProblems } from '../../../../shared/model/lists/findListProblems.ts'
import { createTestFile, label, open, refusalOf, smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { addPledges, pledges, storedPledges } from '../../../fixtures/planted/pledges.ts'

const lists = { ...catalogue, pledges }
const stored = { ...storedLists, pledges: storedPledges }
const given = [
  { id: 'p1', text: 'An answer within a day', gap: 3, touchpoint: 't1', failurePoints: ['f2', 'f1'] },
  { id: 'p2', code: 'PL-07', text: 'One contact person' },
]

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile(), { migrations: [...migrations, addPledges] })
  file.write(label, 'test', (transaction) => insertLists(transaction, { pledges: storedPledges }, { pledges: given }))
})
afterEach(() => file.close())

function document(): Record<string, unknown> {
  return file.read((db) => toDocument(lists, { ...readSettings(db), ...readLists(db, stored) }))
}

test('its items are written and dumped as they were given, with codes of their own', () => {
  expect(document()['pledges']).toEqual([
    { id: 'p1', code: 'PL-08', text: 'An answer within a day', gap: 3, touchpoint: 't1', failurePoints: ['f2', 'f1'] },
    given[1],
  ])
})

test('its dump is read by the schema made of the catalogue, which refuses what its own schema does', () => {
  const schema = documentSchema(lists).omit(outsideDocument).extend({ cancellations: cancellationsSchema.optional() })
  expect(schema.safeParse(document()).success).toBe(true)
  expect(schema.safeParse({ name: 'x', pledges: [{ ...given[0], gap: 5 }] }).success).toBe(false)
  expect(schema.safeParse({ name: 'x', pledges: [{ ...given[0], colour: 'red' }] }).success).toBe(false)
})

test('ids given twice and references to nothing are found, with their paths', () => {
  const found: string[] = []
  findListProblems(
    lists,
    { ...document(), pledges: [...given, { ...given[0], failurePoints: ['f1', 'none'], replaces: 'gone' }] },
    (code, path) => found.push(`${code} at ${path}`),
  )
  expect(found).toEqual([
    'duplicate-id at pledges[2].id',
    'unknown-failure-point at pledges[2].failurePoints[1]',
    'unknown-item at pledges[2].replaces',
  ])
})

test('its edits are undone and redone, and followed without reading the other lists', () => {
  const before = file.read((db) => readLists(db, stored))
  const states: object[] = []
  file.onCommit(({ changes }) => states.push(file.read((db) => followLists(db, stored, before, changes))))
  file.write(label, 'test', (t) => storedPledges.update(t, 'p1', { gap: null, failurePoints: ['f1'] }))
  file.undo('test')
  file.redo('test')
  const changed = { id: 'p1', code: 'PL-08', text: 'An answer within a day', touchpoint: 't1', failurePoints: ['f1'] }
  for (const [index, expected] of [changed, before['pledges']?.[0], changed].entries()) {
    const state = states[index] ?? {}
    expect(Reflect.get(state, 'pledges')[0]).toEqual(expected)
    expect(Reflect.get(state, 'fixes')).toBe(before['fixes'])
  }
})

test('the deletion of what it names does what its references say', () => {
  file.write(label, 'test', (t) => {
    removeItem(t, 'failurePoints', 'f1', stored)
    removeItem(t, 'touchpoints', 't1', stored)
  })
  expect(document()['pledges']).toEqual([
    { id: 'p1', code: 'PL-08', text: 'An answer within a day', gap: 3, failurePoints: ['f2'] },
    given[1],
  ])
  file.undo('test')
  expect(document()['pledges']).toHaveLength(2)
  expect(document()['touchpoints']).toHaveLength(smallEngagement().touchpoints.length)
})

test('an item of it is deleted with its entries, and is gone afterwards', async () => {
  file.write(label, 'test', (t) => removeItem(t, 'pledges', 'p1', stored))
  expect(document()['pledges']).toEqual([given[1]])
  expect(await refusalOf(() => file.write(label, 'test', (t) => removeItem(t, 'pledges', 'p1', stored)))).toBe('gone')
})
