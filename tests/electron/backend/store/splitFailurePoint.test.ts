import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { FileRollups } from '../../../../electron/backend/store/rollups/FileRollups.ts'
import { rebuildRollups } from '../../../../electron/backend/store/rollups/rebuildRollups.ts'
import { splitCount, splitFailurePoint, splitParts } from '../../../../electron/backend/store/splitFailurePoint.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import type { SplitBy } from '../../../../shared/contract/lists/failurePointContract.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { createTestFile, dump, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'

const cases = [
  { text: 'המתנתי שעה לנציג', channel: 'phone', stage: 's', fields: { r: 'North' }, cost: 5 },
  { text: 'חיכיתי לנציג במוקד', channel: 'phone', fields: { r: 'South' }, customer: 'a' },
  { text: 'The technician was late', channel: 'web', stage: 's', count: 3, customer: 'a' },
  { channel: 'web', fields: { r: 'North' }, customer: 'b' },
]

let file: EngagementFile

beforeEach(async () => {
  const engagement = engagementOf({
    stages: [{ id: 's', name: 'Sale' }],
    fields: [{ id: 'r', name: 'Region' }],
    failurePoints: [{ id: 'f', title: 'Waits', stage: 's', severity: 4, costPerCase: 10 }],
    occurrences: cases.map((one, index) => ({ ...one, failurePoint: 'f', on: `2026-0${index + 1}-10` })),
  })
  file = await open(createTestFile(engagement))
})
afterEach(() => file.close())

const split = (by: SplitBy, title = 'New', id = 'f') => file.write(label, 'test', (db) => splitFailurePoint(db, id, by, title))
const textsOf = (id: string) =>
  file.read((db) => storedLists.occurrences.read(db)).flatMap((one) => (one.failurePoint === id ? [one.text ?? null] : []))
const counted = () => {
  const { byFailurePoint } = FileRollups.of((work) => file.read(work)).tally({ from: '2026-01-01', to: '2026-12-31' })
  return [...byFailurePoint].sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('a failure point whose cases are of two kinds', () => {
  it('is split by words in their texts, whatever their case and final letters, at the same place', () => {
    expect(file.read((db) => splitCount(db, 'f', { kind: 'text', words: 'נציג' }))).toEqual({
      rows: 2,
      examples: ['המתנתי שעה לנציג', 'חיכיתי לנציג במוקד'],
    })
    const { id, moved } = split({ kind: 'text', words: 'TECHNICIAN' })
    expect([moved, textsOf(id), textsOf('f').length]).toEqual([1, ['The technician was late'], 3])
    expect(file.read((db) => storedLists.failurePoints.find(db, id))).toMatchObject({
      title: 'New',
      stage: 's',
      severity: 4,
      costPerCase: 10,
      code: 'FP-02',
    })
  })

  it('is split by channel, stage or a dimension of the team, also by those of no value', () => {
    expect(file.read((db) => splitParts(db, 'f', { kind: 'stage' }, new Map([['s', 'Sale']])))).toEqual([
      { value: null, label: null, rows: 2 },
      { value: 's', label: 'Sale', rows: 2 },
    ])
    expect(file.read((db) => splitParts(db, 'f', { kind: 'field', field: 'r' }))).toEqual([
      { value: 'North', label: 'North', rows: 2 },
      { value: null, label: null, rows: 1 },
      { value: 'South', label: 'South', rows: 1 },
    ])
    expect(split({ kind: 'field', field: 'r', value: 'South' }, 'A').moved).toBe(1)
    expect(split({ kind: 'field', field: 'r', value: null }, 'B').moved).toBe(1)
    expect(split({ kind: 'channel', value: 'phone' }, 'C').moved).toBe(1)
    expect(textsOf('f')).toEqual([null])
  })

  it('is not split where none or all of its cases move, or where the title is taken', async () => {
    const before = dump(file)
    expect(await refusalOf(() => split({ kind: 'text', words: 'nothing' }))).toBe('split-none')
    expect(await refusalOf(() => split({ kind: 'text', words: ' ' }))).toBe('split-none')
    expect(await refusalOf(() => split({ kind: 'channel', value: 'web' }, ' WAITS'))).toBe('title-taken')
    split({ kind: 'channel', value: 'web' }, 'Web')
    expect(await refusalOf(() => split({ kind: 'channel', value: 'phone' }, 'Phone'))).toBe('split-all')
    file.undo('test')
    expect(dump(file)).toEqual(before)
  })

  it('has rollups as a fresh count has them after any splits, which undo takes back', () => {
    const values = { channel: ['phone', 'web', null], stage: ['s', null], field: ['North', 'South', null] }
    const byArbitrary = fc.oneof(
      fc.constantFrom('נציג', 'late', 'at').map((words): SplitBy => ({ kind: 'text', words })),
      fc.constantFrom(...values.channel).map((value): SplitBy => ({ kind: 'channel', value })),
      fc.constantFrom(...values.stage).map((value): SplitBy => ({ kind: 'stage', value })),
      fc.constantFrom(...values.field).map((value): SplitBy => ({ kind: 'field', field: 'r', value })),
    )
    const [before, countedBefore] = [dump(file), counted()]
    fc.assert(
      fc.property(fc.array(byArbitrary, { minLength: 1, maxLength: 3 }), (splits) => {
        let done = 0
        for (const by of splits) {
          const { rows } = file.read((db) => splitCount(db, 'f', by))
          const total = textsOf('f').length
          if (rows === 0 || rows === total) continue
          expect(split(by, `Part ${done}`).moved).toBe(rows)
          done += 1
        }
        const kept = counted()
        file.write(label, 'test', (db) => rebuildRollups(db))
        expect(counted()).toEqual(kept)
        for (let step = 0; step < done; step += 1) file.undo('test')
        expect(counted()).toEqual(countedBefore)
        expect(dump(file)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })
})
