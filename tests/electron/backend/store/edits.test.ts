import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { deleteCategory, insertCategories, updateCategory } from '../../../../electron/backend/store/categories.ts'
import {
  deleteCause,
  deleteTrace,
  findCause,
  findTrace,
  insertCause,
  insertTraces,
  moveCause,
  updateCause,
} from '../../../../electron/backend/store/causes.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/executor.ts'
import {
  deleteFailurePoint,
  findFailurePoint,
  insertFailurePoints,
  updateFailurePoint,
} from '../../../../electron/backend/store/failurePoints.ts'
import { deleteFix, findFix, insertFixes, updateFix } from '../../../../electron/backend/store/fixes.ts'
import {
  deleteOccurrence,
  insertOccurrences,
  readOccurrencesOf,
  updateOccurrence,
} from '../../../../electron/backend/store/occurrences.ts'
import {
  deleteRootCause,
  findRootCause,
  insertRootCauses,
  mergeRootCauses,
  updateRootCause,
} from '../../../../electron/backend/store/rootCauses.ts'
import { readSettings, updateSettings } from '../../../../electron/backend/store/settings.ts'
import { deleteStage, insertStages, updateStage } from '../../../../electron/backend/store/stages.ts'
import {
  deleteTouchpoint,
  findTouchpoint,
  insertTouchpoints,
  updateTouchpoint,
} from '../../../../electron/backend/store/touchpoints.ts'
import type { CauseNode } from '../../../../shared/model/storedEngagement.ts'
import { createTestFile, dump, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'

let file: EngagementFile

beforeEach(() => {
  file = open(createTestFile())
})
afterEach(() => file.close())

function edit<Result>(work: (transaction: WriteExecutor) => Result): Result {
  return file.write(label, 'test', work)
}

function refused(work: (transaction: WriteExecutor) => unknown): string {
  return refusalOf(() => edit(work))
}

const trace = (failurePoint: string): CauseNode | undefined => file.read((db) => findTrace(db, failurePoint))
const titles = (node: CauseNode | undefined): readonly unknown[] => [
  node?.title,
  ...(node?.causes ?? []).map((child) => titles(child)),
]

/** A root with three whys, the first with two of its own. */
function wideTrace(): CauseNode {
  edit((t) => {
    deleteTrace(t, 'f1')
    insertTraces(t, [
      {
        failurePoint: 'f1',
        cause: {
          title: 'root',
          causes: [{ title: 'a', causes: [{ title: 'a1' }, { title: 'a2' }] }, { title: 'b' }, { title: 'c' }],
        },
      },
    ])
  })
  const root = trace('f1')
  if (root === undefined) throw new Error('the trace was not stored')
  return root
}

function idOf(root: CauseNode, title: string): string {
  const nodes: readonly CauseNode[] = [root]
  const all = (list: readonly CauseNode[]): readonly CauseNode[] => list.flatMap((node) => [node, ...all(node.causes ?? [])])
  const found = all(nodes).find((node) => node.title === title)
  if (found === undefined) throw new Error(`no cause is called ${title}`)
  return found.id
}

test('a patch changes what it names, clears what it nulls and leaves the rest', () => {
  edit((t) => updateFailurePoint(t, 'f1', { title: 'Waits long', perMonth: null, costPerCase: 7 }))
  expect(file.read((db) => findFailurePoint(db, 'f1'))).toEqual({
    id: 'f1',
    code: 'FP-01',
    title: 'Waits long',
    touchpoint: 't1',
    severity: 4,
    costPerCase: 7,
  })
})

test('an empty text is no text', () => {
  edit((t) => updateFailurePoint(t, 'f1', { description: '' }))
  expect(dump(file).failurePoints?.[0]).not.toHaveProperty('description')
})

test('new rows come last and answer with their codes', () => {
  const added = edit((t) => [
    ...insertFailurePoints(t, [
      { id: 'n1', title: 'n' },
      { id: 'n2', title: 'n', code: 'FP-40' },
      { id: 'n3', title: 'n' },
    ]),
    ...insertRootCauses(t, [{ id: 'n4', title: 'n', category: 'own' }]),
    ...insertFixes(t, [{ id: 'n5', title: 'n', effects: [] }]),
  ])
  expect(added.map(({ code }) => code)).toEqual(['FP-41', 'FP-40', 'FP-42', 'RC-03', 'FX-04'])
  expect(dump(file).failurePoints?.map(({ id }) => id)).toEqual(['f1', 'f2', 'n1', 'n2', 'n3'])
})

test('rows that are gone are named as gone by every edit of one', () => {
  const outcomes = [
    refused((t) => updateFailurePoint(t, 'no', { title: 'x' })),
    refused((t) => deleteFailurePoint(t, 'no')),
    refused((t) => updateRootCause(t, 'no', { title: 'x' })),
    refused((t) => deleteRootCause(t, 'no')),
    refused((t) => mergeRootCauses(t, 'r1', 'no')),
    refused((t) => mergeRootCauses(t, 'no', 'r1')),
    refused((t) => updateFix(t, 'no', { title: 'x' })),
    refused((t) => deleteFix(t, 'no')),
    refused((t) => updateOccurrence(t, 'no', { count: 1 })),
    refused((t) => deleteOccurrence(t, 'no')),
    refused((t) => updateStage(t, 'no', { name: 'x' })),
    refused((t) => deleteStage(t, 'no')),
    refused((t) => updateTouchpoint(t, 'no', { name: 'x' })),
    refused((t) => deleteTouchpoint(t, 'no')),
    refused((t) => updateCategory(t, 'no', { name: 'x' })),
    refused((t) => deleteCategory(t, 'no')),
    refused((t) => insertCause(t, 'no', {})),
    refused((t) => updateCause(t, 'no', { title: 'x' })),
    refused((t) => deleteCause(t, 'no')),
    refused((t) => moveCause(t, 'no', 'no', 0)),
  ]
  expect(new Set(outcomes)).toEqual(new Set(['gone']))
})

test('a failure point goes with its trace and its occurrences', () => {
  edit((t) => deleteFailurePoint(t, 'f1'))
  const { failurePoints, traces, occurrences } = dump(file)
  expect([failurePoints?.length, traces?.length, occurrences]).toEqual([1, 1, undefined])
})

test('failure points of a deleted touchpoint keep their stage and channel', () => {
  edit((t) => deleteTouchpoint(t, 't1'))
  const [first] = dump(file).failurePoints ?? []
  expect([first?.touchpoint, first?.stage, first?.channel]).toEqual([undefined, 's2', 'phone'])
})

test('a stage goes with its touchpoints; failure points and occurrences of it stay', () => {
  edit((t) => deleteStage(t, 's2'))
  const { stages, touchpoints, failurePoints, occurrences } = dump(file)
  expect([stages?.length, touchpoints]).toEqual([1, undefined])
  expect(failurePoints?.[0]).toMatchObject({ id: 'f1', channel: 'phone' })
  expect([failurePoints?.[0]?.stage, occurrences?.[0]?.stage]).toEqual([undefined, undefined])
})

test('causes of a deleted root cause stay untraced, and no fix acts on it any more', () => {
  edit((t) => deleteRootCause(t, 'r1'))
  expect(trace('f2')).toEqual({ id: expect.any(String), state: 'confirmed' })
  expect(file.read((db) => findFix(db, 'x1'))?.effects).toEqual([])
})

test('a category in use is kept and says how often; an unused one goes', () => {
  expect(refused((t) => deleteCategory(t, 'own'))).toBe('in-use')
  edit((t) => updateRootCause(t, 'r2', { category: 'systems' }))
  edit((t) => deleteCategory(t, 'own'))
  expect(dump(file).categories).toBeUndefined()
  edit((t) => insertCategories(t, [{ id: 'next', name: 'Next', definition: 'a' }]))
  expect(edit((t) => updateCategory(t, 'next', { definition: null }))).toEqual({ id: 'next', name: 'Next' })
})

test('a deleted fix is required and excluded by nobody', () => {
  edit((t) => deleteFix(t, 'x2'))
  expect(file.read((db) => findFix(db, 'x3'))).not.toHaveProperty('excludes')
  edit((t) => deleteFix(t, 'x1'))
  expect(dump(file).fixes?.map(({ id }) => id)).toEqual(['x3'])
})

test('effects, requires and excludes are each replaced as given, in that order', () => {
  const effects = [
    { rootCause: 'r2', effectiveness: 1 },
    { rootCause: 'r1', effectiveness: [0, 0.1, 0.2] as const },
  ]
  edit((t) => updateFix(t, 'x2', { effects, requires: ['x3', 'x1'], confidence: 0.5 }))
  expect(file.read((db) => findFix(db, 'x2'))).toMatchObject({ effects, requires: ['x3', 'x1'], confidence: 0.5 })
  edit((t) => updateFix(t, 'x2', { requires: null }))
  expect(file.read((db) => findFix(db, 'x2'))).not.toHaveProperty('requires')
})

test('merged root causes are one in every trace and every fix, the stronger effect staying', () => {
  edit((t) => {
    insertRootCauses(t, [{ id: 'dup', title: 'Nobody owns it', category: 'structure' }])
    insertFailurePoints(t, [{ id: 'f3', title: 'n' }])
    insertTraces(t, [{ failurePoint: 'f3', cause: { rootCause: 'dup' } }])
    updateFix(t, 'x1', {
      effects: [
        { rootCause: 'r1', effectiveness: 0.2 },
        { rootCause: 'dup', effectiveness: 0.9 },
      ],
    })
    updateFix(t, 'x2', { effects: [{ rootCause: 'dup', effectiveness: 0.1 }] })
    updateFix(t, 'x3', {
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
  expect(file.read((db) => findRootCause(db, 'dup'))).toBeUndefined()
})

test('hands are replaced as a whole and cleared by null', () => {
  edit((t) => updateTouchpoint(t, 't1', { hands: ['Noa', 'Noa'] }))
  expect(file.read((db) => findTouchpoint(db, 't1'))?.hands).toEqual(['Noa', 'Noa'])
  edit((t) => updateTouchpoint(t, 't1', { hands: null, momentOfTruth: null }))
  expect(file.read((db) => findTouchpoint(db, 't1'))).toEqual({ id: 't1', name: 'Desk', stage: 's2', channel: 'phone' })
})

test('settings are patched, period and plan as wholes', () => {
  edit((t) => updateSettings(t, { name: 'New', period: null, plan: { budget: 5 } }))
  const settings = file.read(readSettings)
  expect([settings.name, settings.period, settings.plan, settings.currency]).toEqual(['New', undefined, { budget: 5 }, 'ILS'])
})

test('occurrences of one failure point come in the order of the file', () => {
  edit((t) =>
    insertOccurrences(t, [
      { id: 'o2', failurePoint: 'f1', on: '2026-01-01' },
      { id: 'o3', failurePoint: 'f2', on: '2026-01-01' },
    ]),
  )
  expect(file.read((db) => readOccurrencesOf(db, 'f1')).map(({ on }) => on)).toEqual(['2026-02-03', '2026-01-01'])
})

test('stages and touchpoints are added last', () => {
  edit((t) => {
    insertStages(t, [{ id: 's3', name: 'After' }])
    insertTouchpoints(t, [{ id: 't2', name: 'Letter', stage: 's3' }])
    updateStage(t, 's3', { name: 'Afterwards' })
  })
  expect([dump(file).stages?.at(-1)?.name, dump(file).touchpoints?.at(-1)?.name]).toEqual(['Afterwards', 'Letter'])
})

test('a cause is added at its place, with what is beneath it', () => {
  const root = wideTrace()
  const id = edit((t) => insertCause(t, root.id, { title: 'between', causes: [{ title: 'deep' }] }, 1))
  expect(titles(trace('f1'))).toEqual(['root', ['a', ['a1'], ['a2']], ['between', ['deep']], ['b'], ['c']])
  expect(file.read((db) => findCause(db, id))).toMatchObject({ title: 'between', parent: root.id, failurePoint: 'f1' })
})

test('a cause is deleted with all beneath it, the root with the whole trace', () => {
  const root = wideTrace()
  edit((t) => deleteCause(t, idOf(root, 'a')))
  expect(titles(trace('f1'))).toEqual(['root', ['b'], ['c']])
  edit((t) => deleteCause(t, root.id))
  expect(trace('f1')).toBeUndefined()
})

test('a cause moves among its siblings and beneath another with its own', () => {
  const root = wideTrace()
  edit((t) => moveCause(t, idOf(root, 'a'), root.id, 2))
  expect(titles(trace('f1'))).toEqual(['root', ['b'], ['c'], ['a', ['a1'], ['a2']]])
  edit((t) => moveCause(t, idOf(root, 'a'), idOf(root, 'b'), 0))
  expect(titles(trace('f1'))).toEqual(['root', ['b', ['a', ['a1'], ['a2']]], ['c']])
})

test('a cause moves neither beneath itself nor into another trace, and a root not at all', () => {
  const root = wideTrace()
  const other = trace('f2')?.id ?? ''
  expect(refused((t) => moveCause(t, idOf(root, 'a'), idOf(root, 'a1'), 0))).toBe('cause-into-itself')
  expect(refused((t) => moveCause(t, idOf(root, 'a'), idOf(root, 'a'), 0))).toBe('cause-into-itself')
  expect(refused((t) => moveCause(t, root.id, idOf(root, 'a'), 0))).toBe('cause-into-itself')
  expect(refused((t) => moveCause(t, idOf(root, 'a'), other, 0))).toBe('cause-into-itself')
})

test('nothing stands beneath a cause that names a root cause', () => {
  const root = wideTrace()
  edit((t) => updateCause(t, idOf(root, 'b'), { rootCause: 'r1', share: null }))
  expect(refused((t) => insertCause(t, idOf(root, 'b'), {}))).toBe('cause-names-root-cause')
  expect(refused((t) => moveCause(t, idOf(root, 'c'), idOf(root, 'b'), 0))).toBe('cause-names-root-cause')
  expect(refused((t) => updateCause(t, idOf(root, 'a'), { rootCause: 'r1' }))).toBe('cause-names-root-cause')
})

test('a failure point has one trace', () => {
  expect(refused((t) => insertTraces(t, [{ failurePoint: 'f1', cause: {} }]))).toBe('duplicate-id')
})
