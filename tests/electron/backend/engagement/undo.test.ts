import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commit, EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { deleteCategory, readCategories } from '../../../../electron/backend/store/categories.ts'
import {
  deleteCause,
  findTrace,
  insertCause,
  insertTraces,
  moveCause,
  updateCause,
} from '../../../../electron/backend/store/causes.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/executor.ts'
import {
  deleteFailurePoint,
  insertFailurePoints,
  readFailurePoints,
  updateFailurePoint,
} from '../../../../electron/backend/store/failurePoints.ts'
import { deleteFix, insertFixes, readFixes, updateFix } from '../../../../electron/backend/store/fixes.ts'
import {
  deleteOccurrence,
  insertOccurrences,
  readOccurrences,
  updateOccurrence,
} from '../../../../electron/backend/store/occurrences.ts'
import {
  deleteRootCause,
  insertRootCauses,
  mergeRootCauses,
  readRootCauses,
  updateRootCause,
} from '../../../../electron/backend/store/rootCauses.ts'
import { updateSettings } from '../../../../electron/backend/store/settings.ts'
import { deleteStage, insertStages, readStages } from '../../../../electron/backend/store/stages.ts'
import {
  deleteTouchpoint,
  insertTouchpoints,
  readTouchpoints,
  updateTouchpoint,
} from '../../../../electron/backend/store/touchpoints.ts'
import type { ChangeLabel } from '../../../../shared/model/changeLabel.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { CauseNode } from '../../../../shared/model/storedEngagement.ts'
import { createTestFile, dump, dumpFile, label, open } from '../../../fixtures/engagementFiles.ts'
import { fullEngagementArbitrary } from '../../../fixtures/fullEngagementArbitrary.ts'

/** One random edit: which kind, of which of the things there are, with which number. */
interface Edit {
  readonly kind: number
  readonly pick: number
  readonly other: number
  readonly amount: number
  readonly id: string
}

const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  kind: fc.nat(1000),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  amount: fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e9, noNaN: true })),
  id: fc.uuid(),
})

function chosen<T>(list: readonly T[], pick: number): T {
  const value = list[pick % list.length]
  if (value === undefined) throw new Refusal('gone')
  return value
}

function nodesOf(node: CauseNode): readonly CauseNode[] {
  return [node, ...(node.causes ?? []).flatMap(nodesOf)]
}

function tracedNodes(transaction: WriteExecutor, pick: number): readonly CauseNode[] {
  const root = findTrace(transaction, chosen(readFailurePoints(transaction), pick).id)
  return root === undefined ? [] : nodesOf(root)
}

const edits: readonly ((transaction: WriteExecutor, edit: Edit) => void)[] = [
  (transaction, { id, amount }) => insertFailurePoints(transaction, [{ id, title: 'new', perMonth: [0, amount, amount] }]),
  (transaction, { pick, amount }) =>
    updateFailurePoint(transaction, chosen(readFailurePoints(transaction), pick).id, { perMonth: amount, channel: null }),
  (transaction, { pick }) => deleteFailurePoint(transaction, chosen(readFailurePoints(transaction), pick).id),
  (transaction, { id }) => insertRootCauses(transaction, [{ id, title: 'new', category: 'systems' }]),
  (transaction, { pick }) =>
    updateRootCause(transaction, chosen(readRootCauses(transaction), pick).id, { category: 'training', description: '\u0000"' }),
  (transaction, { pick }) => deleteRootCause(transaction, chosen(readRootCauses(transaction), pick).id),
  (transaction, { pick }) => {
    const [kept, duplicate] = [chosen(readRootCauses(transaction), pick).id, chosen(readRootCauses(transaction), pick + 1).id]
    if (kept !== duplicate) mergeRootCauses(transaction, kept, duplicate)
  },
  (transaction, { id, other }) =>
    insertFixes(transaction, [
      {
        id,
        title: 'new',
        effects: readRootCauses(transaction)
          .slice(0, 2)
          .map((cause) => ({ rootCause: cause.id, effectiveness: (other % 10) / 10 })),
      },
    ]),
  (transaction, { pick, other, amount }) =>
    updateFix(transaction, chosen(readFixes(transaction), pick).id, {
      effortDays: amount,
      effects: readRootCauses(transaction)
        .slice(0, other % 3)
        .map(({ id }) => ({ rootCause: id, effectiveness: [0, 0.5, 1] })),
      excludes: null,
    }),
  (transaction, { pick }) => deleteFix(transaction, chosen(readFixes(transaction), pick).id),
  (transaction, { id, pick, amount }) =>
    insertOccurrences(transaction, [
      { id, failurePoint: chosen(readFailurePoints(transaction), pick).id, on: '2026-05-05', cost: amount },
    ]),
  (transaction, { pick, amount }) =>
    updateOccurrence(transaction, chosen(readOccurrences(transaction), pick).id, { count: amount }),
  (transaction, { pick }) => deleteOccurrence(transaction, chosen(readOccurrences(transaction), pick).id),
  (transaction, { id }) => insertStages(transaction, [{ id, name: 'new' }]),
  (transaction, { pick }) => deleteStage(transaction, chosen(readStages(transaction), pick).id),
  (transaction, { id, pick }) =>
    insertTouchpoints(transaction, [{ id, name: 'new', stage: chosen(readStages(transaction), pick).id, hands: ['a', 'b'] }]),
  (transaction, { pick }) =>
    updateTouchpoint(transaction, chosen(readTouchpoints(transaction), pick).id, { hands: ['one'], momentOfTruth: true }),
  (transaction, { pick }) => deleteTouchpoint(transaction, chosen(readTouchpoints(transaction), pick).id),
  (transaction, { pick, other }) =>
    insertCause(transaction, chosen(tracedNodes(transaction, pick), other).id, { title: 'why', causes: [{}, {}] }, other % 3),
  (transaction, { pick, other, amount }) =>
    updateCause(transaction, chosen(tracedNodes(transaction, pick), other).id, { title: String(amount), state: 'confirmed' }),
  (transaction, { pick, other }) => deleteCause(transaction, chosen(tracedNodes(transaction, pick), other).id),
  (transaction, { pick, other }) => {
    const nodes = tracedNodes(transaction, pick)
    moveCause(transaction, chosen(nodes, other).id, chosen(nodes, other + 1).id, other % 2)
  },
  (transaction, { pick }) => {
    const { id } = chosen(readFailurePoints(transaction), pick)
    if (findTrace(transaction, id) === undefined)
      insertTraces(transaction, [{ failurePoint: id, cause: { causes: [{ title: 'a' }, { title: 'b' }] } }])
  },
  (transaction, { amount }) => updateSettings(transaction, { plan: { capacity: amount }, period: null }),
  (transaction, { pick }) => deleteCategory(transaction, chosen(readCategories(transaction), pick).id),
]

function apply(file: EngagementFile, edit: Edit): void {
  const work = chosen(edits, edit.kind)
  const before = JSON.stringify(dump(file))
  try {
    file.write(label, 'test', (transaction) => work(transaction, edit))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(JSON.stringify(dump(file))).toBe(before)
  }
}

function all(step: () => ChangeLabel | null): number {
  for (let count = 0; ; count += 1) if (step() === null) return count
}

test('undoing everything gives the first dump, redoing everything the last, step by step the same way back', () => {
  let steps = 0
  fc.assert(
    fc.property(
      fullEngagementArbitrary(),
      fc.array(editArbitrary, { minLength: 10, maxLength: 25, size: 'max' }),
      (engagement, list) => {
        const testFile = createTestFile(engagement)
        const file = open(testFile)
        const states = [JSON.stringify(dump(file))]
        file.onCommit(({ kind }) => {
          if (kind === 'edit') states.push(JSON.stringify(dump(file)))
        })
        for (const edit of list) apply(file, edit)
        for (const state of states.slice(0, -1).toReversed()) {
          file.undo('test')
          expect(JSON.stringify(dump(file))).toBe(state)
        }
        expect(file.undo('test')).toBeNull()
        expect(all(() => file.redo('test'))).toBe(states.length - 1)
        expect(JSON.stringify(dump(file))).toBe(states.at(-1))
        expect(all(() => file.undo('test'))).toBe(states.length - 1)
        expect(JSON.stringify(dump(file))).toBe(states[0])
        file.close()
        expect(JSON.stringify(dumpFile(testFile))).toBe(states[0])
        steps += states.length - 1
      },
    ),
    { numRuns: 15 },
  )
  console.log(`undone and redone: ${steps} edits`)
  expect(steps).toBeGreaterThan(100)
}, 60_000)

const add =
  (id: string): ((transaction: WriteExecutor) => unknown) =>
  (transaction) =>
    insertFailurePoints(transaction, [{ id, title: id }])

test('undo and redo name the step that they take', () => {
  const file = open(createTestFile())
  const first: ChangeLabel = { key: 'failure-point.add', params: { title: 'one' } }
  const second: ChangeLabel = { key: 'failure-point.add', params: { title: 'two' } }
  expect(file.undoState()).toEqual({ undo: null, redo: null })
  file.write(first, 'test', add('a'))
  file.write(second, 'test', add('b'))
  expect(file.undoState()).toEqual({ undo: second, redo: null })
  expect(file.undo('test')).toEqual(second)
  expect(file.undoState()).toEqual({ undo: first, redo: second })
  expect(file.redo('test')).toEqual(second)
  expect(file.undoState()).toEqual({ undo: second, redo: null })
  file.close()
})

test('a new edit ends redo', () => {
  const file = open(createTestFile())
  file.write(label, 'test', add('a'))
  file.undo('test')
  file.write(label, 'test', add('b'))
  expect(file.undoState().redo).toBeNull()
  expect(file.redo('test')).toBeNull()
  expect(dump(file).failurePoints?.map(({ id }) => id)).toEqual(['f1', 'f2', 'b'])
  file.close()
})

test('undo ends at the opening of the file', () => {
  const testFile = createTestFile()
  const first = open(testFile)
  first.write(label, 'test', add('a'))
  first.close()
  const second = open(testFile)
  expect(second.undoState()).toEqual({ undo: null, redo: null })
  expect(second.undo('test')).toBeNull()
  expect(dump(second).failurePoints?.length).toBe(3)
  second.close()
})

test('a code once given is never given again, after a delete and after an undo', () => {
  const file = open(createTestFile())
  const codeOf = (id: string) => dump(file).failurePoints?.find((failurePoint) => failurePoint.id === id)?.code
  file.write(label, 'test', add('a'))
  expect(codeOf('a')).toBe('FP-03')
  file.undo('test')
  file.write(label, 'test', add('b'))
  expect(codeOf('b')).toBe('FP-04')
  file.write(label, 'test', (transaction) => deleteFailurePoint(transaction, 'b'))
  file.write(label, 'test', add('c'))
  expect(codeOf('c')).toBe('FP-05')
  file.undo('test')
  file.undo('test')
  expect(codeOf('b')).toBe('FP-04')
  file.close()
})

test('each commit reports its tables and a version that grows by one, undo included', () => {
  const file = open(createTestFile())
  const commits: Commit[] = []
  const stop = file.onCommit((commit) => commits.push(commit))
  file.write(label, 'test', (transaction) => deleteFailurePoint(transaction, 'f1'))
  file.undo('test')
  file.redo('test')
  expect(commits.map(({ kind, dataVersion }) => [kind, dataVersion])).toEqual([
    ['edit', 1],
    ['undo', 2],
    ['redo', 3],
  ])
  for (const { tables } of commits) expect([...tables].sort()).toEqual(['cause', 'failure_point', 'occurrence'])
  stop()
  file.write(label, 'test', add('a'))
  expect(commits.length).toBe(3)
  expect(file.dataVersion).toBe(4)
  file.close()
})

test('an edit that changes nothing is no step and no commit', () => {
  const file = open(createTestFile())
  file.write(label, 'test', (transaction) => updateFailurePoint(transaction, 'f1', { title: 'Waits' }))
  expect([file.dataVersion, file.undoState().undo]).toEqual([0, null])
  file.close()
})
