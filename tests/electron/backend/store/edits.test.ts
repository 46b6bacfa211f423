import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/base/executor.ts'
import { findTrace } from '../../../../electron/backend/store/lists/causes/traces.ts'
import { mergeRootCauses } from '../../../../electron/backend/store/mergeRootCauses.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { readSettings, updateSettings } from '../../../../electron/backend/store/settings.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import type { CauseNode } from '../../../../shared/engagement/storedEngagement.ts'
import { createTestFile, dump, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'

const { categories, failurePoints, fixes, occurrences, rootCauses, stages, touchpoints, traces } = storedLists

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile())
})
afterEach(() => file.close())

function edit<Result>(work: (transaction: WriteExecutor) => Result): Result {
  return file.write(label, 'test', work)
}

function refused(work: (transaction: WriteExecutor) => unknown): Promise<string> {
  return refusalOf(() => edit(work))
}

const trace = (failurePoint: string): CauseNode | undefined => file.read((db) => findTrace(db, failurePoint))
test('a patch changes what it names, clears what it nulls and leaves the rest', () => {
  edit((t) => failurePoints.update(t, 'f1', { title: 'Waits long', perMonth: null, costPerCase: 7 }))
  expect(file.read((db) => failurePoints.find(db, 'f1'))).toEqual({
    id: 'f1',
    code: 'FP-01',
    title: 'Waits long',
    touchpoint: 't1',
    severity: 4,
    costPerCase: 7,
  })
})

test('an empty text is no text', () => {
  edit((t) => failurePoints.update(t, 'f1', { description: '' }))
  expect(dump(file).failurePoints?.[0]).not.toHaveProperty('description')
})

test('new rows come last and answer with their codes', () => {
  const added = edit((t) => [
    ...failurePoints.insert(t, [
      { id: 'n1', title: 'n' },
      { id: 'n2', title: 'n', code: 'FP-40' },
      { id: 'n3', title: 'n' },
    ]),
    ...rootCauses.insert(t, [{ id: 'n4', title: 'n', category: 'own' }]),
    ...fixes.insert(t, [{ id: 'n5', title: 'n', effects: [] }]),
  ])
  expect(added.map(({ code }) => code)).toEqual(['FP-41', 'FP-40', 'FP-42', 'RC-03', 'FX-04'])
  expect(dump(file).failurePoints?.map(({ id }) => id)).toEqual(['f1', 'f2', 'n1', 'n2', 'n3'])
})

test('rows that are gone are named as gone by every edit of one', async () => {
  const outcomes = [
    refused((t) => failurePoints.update(t, 'no', { title: 'x' })),
    refused((t) => removeItem(t, 'failurePoints', 'no')),
    refused((t) => rootCauses.update(t, 'no', { title: 'x' })),
    refused((t) => removeItem(t, 'rootCauses', 'no')),
    refused((t) => mergeRootCauses(t, 'r1', 'no')),
    refused((t) => mergeRootCauses(t, 'no', 'r1')),
    refused((t) => fixes.update(t, 'no', { title: 'x' })),
    refused((t) => removeItem(t, 'fixes', 'no')),
    refused((t) => occurrences.update(t, 'no', { count: 1 })),
    refused((t) => removeItem(t, 'occurrences', 'no')),
    refused((t) => stages.update(t, 'no', { name: 'x' })),
    refused((t) => removeItem(t, 'stages', 'no')),
    refused((t) => touchpoints.update(t, 'no', { name: 'x' })),
    refused((t) => removeItem(t, 'touchpoints', 'no')),
    refused((t) => categories.update(t, 'no', { name: 'x' })),
    refused((t) => removeItem(t, 'categories', 'no')),
  ]
  expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['gone']))
})

test('a failure point goes with its trace and its occurrences', () => {
  edit((t) => removeItem(t, 'failurePoints', 'f1'))
  const { failurePoints, traces, occurrences } = dump(file)
  expect([failurePoints?.length, traces?.length, occurrences]).toEqual([1, 1, undefined])
})

test('a touchpoint or stage that something stands in is kept, and nothing of it is deleted', async () => {
  const before = dump(file)
  expect(await refused((t) => removeItem(t, 'touchpoints', 't1'))).toBe('in-use')
  expect(await refused((t) => removeItem(t, 'stages', 's2'))).toBe('in-use')
  expect(await refused((t) => removeItem(t, 'stages', 's1'))).toBe('in-use')
  expect(dump(file)).toEqual(before)
})

test('a stage goes when the last that stood in it has gone', () => {
  edit((t) => {
    failurePoints.update(t, 'f1', { touchpoint: null })
    occurrences.update(t, dump(file).occurrences?.[0]?.id ?? '', { stage: null })
    removeItem(t, 'touchpoints', 't1')
    removeItem(t, 'stages', 's2')
  })
  expect([dump(file).stages?.map(({ id }) => id), dump(file).touchpoints]).toEqual([['s1'], undefined])
})

test('causes of a deleted root cause stay untraced, and no fix acts on it any more', () => {
  edit((t) => removeItem(t, 'rootCauses', 'r1'))
  expect(trace('f2')).toEqual({ id: expect.any(String), state: 'confirmed' })
  expect(file.read((db) => fixes.find(db, 'x1'))?.effects).toEqual([])
})

test('a category in use is kept and says how often; an unused one goes', async () => {
  expect(await refused((t) => removeItem(t, 'categories', 'own'))).toBe('in-use')
  edit((t) => rootCauses.update(t, 'r2', { category: 'systems' }))
  edit((t) => removeItem(t, 'categories', 'own'))
  expect(dump(file).categories).toBeUndefined()
  edit((t) => categories.insert(t, [{ id: 'next', name: 'Next', definition: 'a' }]))
  expect(edit((t) => categories.update(t, 'next', { definition: null }))).toEqual({ id: 'next', name: 'Next' })
})

test('a deleted fix is required and excluded by nobody', () => {
  edit((t) => removeItem(t, 'fixes', 'x2'))
  expect(file.read((db) => fixes.find(db, 'x3'))).not.toHaveProperty('excludes')
  edit((t) => removeItem(t, 'fixes', 'x1'))
  expect(dump(file).fixes?.map(({ id }) => id)).toEqual(['x3'])
})

test('effects, requires and excludes are each replaced as given, in that order', () => {
  const effects = [
    { rootCause: 'r2', effectiveness: 1 },
    { rootCause: 'r1', effectiveness: [0, 0.1, 0.2] as const },
  ]
  edit((t) => fixes.update(t, 'x2', { effects, requires: ['x3', 'x1'], confidence: 0.5 }))
  expect(file.read((db) => fixes.find(db, 'x2'))).toMatchObject({ effects, requires: ['x3', 'x1'], confidence: 0.5 })
  edit((t) => fixes.update(t, 'x2', { requires: null }))
  expect(file.read((db) => fixes.find(db, 'x2'))).not.toHaveProperty('requires')
})

test('merged root causes are one in every trace and every fix, the stronger effect staying', () => {
  edit((t) => {
    rootCauses.insert(t, [{ id: 'dup', title: 'Nobody owns it', category: 'structure' }])
    failurePoints.insert(t, [{ id: 'f3', title: 'n' }])
    traces.insert(t, [{ failurePoint: 'f3', cause: { rootCause: 'dup' } }])
    fixes.update(t, 'x1', {
      effects: [
        { rootCause: 'r1', effectiveness: 0.2 },
        { rootCause: 'dup', effectiveness: 0.9 },
      ],
    })
    fixes.update(t, 'x2', { effects: [{ rootCause: 'dup', effectiveness: 0.1 }] })
    fixes.update(t, 'x3', {
      effects: [
        { rootCause: 'r1', effectiveness: 0.5 },
        { rootCause: 'dup', effectiveness: 0.4 },
      ],
    })
  })
  edit((t) => mergeRootCauses(t, 'r1', 'dup'))
  expect(trace('f3')?.rootCause).toBe('r1')
  expect(dump(file).fixes?.map(({ effects }) => effects)).toEqual([
    [{ rootCause: 'r1', effectiveness: 0.9 }],
    [{ rootCause: 'r1', effectiveness: 0.1 }],
    [{ rootCause: 'r1', effectiveness: 0.5 }],
  ])
  expect(file.read((db) => rootCauses.find(db, 'dup'))).toBeUndefined()
})

test('hands are replaced as a whole and cleared by null', () => {
  edit((t) => touchpoints.update(t, 't1', { hands: ['Noa', 'Noa'] }))
  expect(file.read((db) => touchpoints.find(db, 't1'))?.hands).toEqual(['Noa', 'Noa'])
  edit((t) => touchpoints.update(t, 't1', { hands: null, momentOfTruth: null }))
  expect(file.read((db) => touchpoints.find(db, 't1'))).toEqual({ id: 't1', name: 'Desk', stage: 's2', channel: 'phone' })
})

test('settings are patched, period and plan as wholes', () => {
  edit((t) => updateSettings(t, { name: 'New', period: null, plan: { budget: 5 } }))
  const settings = file.read(readSettings)
  expect([settings.name, settings.period, settings.plan, settings.currency]).toEqual(['New', undefined, { budget: 5 }, 'ILS'])
})

test('occurrences of one failure point come in the order of the file', () => {
  edit((t) =>
    occurrences.insert(t, [
      { id: 'o2', failurePoint: 'f1', on: '2026-01-01' },
      { id: 'o3', failurePoint: 'f2', on: '2026-01-01' },
    ]),
  )
  expect(file.read((db) => occurrences.naming(db, 'failurePoint', 'f1', { offset: 0, limit: 10 })).map(({ on }) => on)).toEqual([
    '2026-02-03',
    '2026-01-01',
  ])
})

test('stages and touchpoints are added last', () => {
  edit((t) => {
    stages.insert(t, [{ id: 's3', name: 'After' }])
    touchpoints.insert(t, [{ id: 't2', name: 'Letter', stage: 's3' }])
    stages.update(t, 's3', { name: 'Afterwards' })
  })
  expect([dump(file).stages?.at(-1)?.name, dump(file).touchpoints?.at(-1)?.name]).toEqual(['Afterwards', 'Letter'])
})

test('a failure point has one trace', async () => {
  expect(await refused((t) => traces.insert(t, [{ failurePoint: 'f1', cause: {} }]))).toBe('duplicate-id')
})
