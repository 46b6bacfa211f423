import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commit, EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/base/executor.ts'
import { findTrace } from '../../../../electron/backend/store/lists/causes/traces.ts'
import { mergeRootCauses } from '../../../../electron/backend/store/mergeRootCauses.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { saveTrace } from '../../../../electron/backend/store/saveTrace.ts'
import { updateSettings } from '../../../../electron/backend/store/settings.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import type { ChangeLabel } from '../../../../shared/engagement/changeLabel.ts'
import type { CauseNode } from '../../../../shared/engagement/storedEngagement.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { createTestFile, dump, dumpFile, label, open } from '../../../fixtures/engagementFiles.ts'
import { fullEngagementArbitrary } from '../../../fixtures/fullEngagementArbitrary.ts'

const { categories, failurePoints, fixes, occurrences, rootCauses, stages, touchpoints, traces } = storedLists

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

/** Saves the trace of a failure point with its root changed. */
function editTrace(transaction: WriteExecutor, pick: number, change: (root: CauseNode) => CauseNode): void {
  const { id } = chosen(failurePoints.read(transaction), pick)
  const root = findTrace(transaction, id)
  if (root !== undefined) saveTrace(transaction, id, change(root))
}

const edits: readonly ((transaction: WriteExecutor, edit: Edit) => void)[] = [
  (transaction, { id, amount }) => failurePoints.insert(transaction, [{ id, title: 'new', perMonth: [0, amount, amount] }]),
  (transaction, { pick, amount }) =>
    failurePoints.update(transaction, chosen(failurePoints.read(transaction), pick).id, { perMonth: amount, channel: null }),
  (transaction, { pick }) => removeItem(transaction, 'failurePoints', chosen(failurePoints.read(transaction), pick).id),
  (transaction, { id }) => rootCauses.insert(transaction, [{ id, title: 'new', category: 'systems' }]),
  (transaction, { pick }) =>
    rootCauses.update(transaction, chosen(rootCauses.read(transaction), pick).id, {
      category: 'training',
      description: '\u0000"',
    }),
  (transaction, { pick }) => removeItem(transaction, 'rootCauses', chosen(rootCauses.read(transaction), pick).id),
  (transaction, { pick }) => {
    const [kept, duplicate] = [chosen(rootCauses.read(transaction), pick).id, chosen(rootCauses.read(transaction), pick + 1).id]
    if (kept !== duplicate) mergeRootCauses(transaction, kept, duplicate)
  },
  (transaction, { id, other }) =>
    fixes.insert(transaction, [
      {
        id,
        title: 'new',
        effects: rootCauses
          .read(transaction)
          .slice(0, 2)
          .map((cause) => ({ rootCause: cause.id, effectiveness: (other % 10) / 10 })),
      },
    ]),
  (transaction, { pick, other, amount }) =>
    fixes.update(transaction, chosen(fixes.read(transaction), pick).id, {
      effortDays: amount,
      effects: rootCauses
        .read(transaction)
        .slice(0, other % 3)
        .map(({ id }) => ({ rootCause: id, effectiveness: [0, 0.5, 1] })),
      excludes: null,
    }),
  (transaction, { pick }) => removeItem(transaction, 'fixes', chosen(fixes.read(transaction), pick).id),
  (transaction, { id, pick, amount }) =>
    occurrences.insert(transaction, [
      { id, failurePoint: chosen(failurePoints.read(transaction), pick).id, on: '2026-05-05', cost: amount },
    ]),
  (transaction, { pick, amount }) =>
    occurrences.update(transaction, chosen(occurrences.read(transaction), pick).id, { count: amount }),
  (transaction, { pick }) => removeItem(transaction, 'occurrences', chosen(occurrences.read(transaction), pick).id),
  (transaction, { id }) => stages.insert(transaction, [{ id, name: 'new' }]),
  (transaction, { pick }) => removeItem(transaction, 'stages', chosen(stages.read(transaction), pick).id),
  (transaction, { id, pick }) =>
    touchpoints.insert(transaction, [{ id, name: 'new', stage: chosen(stages.read(transaction), pick).id, hands: ['a', 'b'] }]),
  (transaction, { pick }) =>
    touchpoints.update(transaction, chosen(touchpoints.read(transaction), pick).id, { hands: ['one'], momentOfTruth: true }),
  (transaction, { pick }) => removeItem(transaction, 'touchpoints', chosen(touchpoints.read(transaction), pick).id),
  (transaction, { pick, other, amount }) =>
    editTrace(transaction, pick, (node) => ({
      ...node,
      title: String(amount),
      state: other % 2 === 0 ? 'confirmed' : 'rejected',
    })),
  (transaction, { pick, id }) =>
    editTrace(transaction, pick, ({ rootCause: _, ...node }) => ({
      ...node,
      causes: [{ id, title: 'why' }, ...(node.causes ?? []).toReversed()],
    })),
  (transaction, { pick }) => editTrace(transaction, pick, ({ causes = [], ...node }) => ({ ...node, causes: causes.slice(1) })),
  (transaction, { pick }) => saveTrace(transaction, chosen(failurePoints.read(transaction), pick).id, null),
  (transaction, { pick }) => {
    const { id } = chosen(failurePoints.read(transaction), pick)
    if (findTrace(transaction, id) === undefined)
      traces.insert(transaction, [{ failurePoint: id, cause: { causes: [{ title: 'a' }, { title: 'b' }] } }])
  },
  (transaction, { amount }) => updateSettings(transaction, { plan: { capacity: amount }, period: null }),
  (transaction, { pick }) => removeItem(transaction, 'categories', chosen(categories.read(transaction), pick).id),
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

test('undoing everything gives the first dump, redoing everything the last, step by step the same way back', async () => {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(
      fullEngagementArbitrary(),
      fc.array(editArbitrary, { minLength: 10, maxLength: 25, size: 'max' }),
      async (engagement, list) => {
        const testFile = createTestFile(engagement)
        const file = await open(testFile)
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
        expect(JSON.stringify(await dumpFile(testFile))).toBe(states[0])
        steps += states.length - 1
      },
    ),
    { numRuns: 15 },
  )
  console.log(`undone and redone: ${steps} edits`)
  expect(steps).toBeGreaterThan(100)
})

const add =
  (id: string): ((transaction: WriteExecutor) => unknown) =>
  (transaction) =>
    failurePoints.insert(transaction, [{ id, title: id }])

test('undo and redo name the step that they take', async () => {
  const file = await open(createTestFile())
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

test('a new edit ends redo', async () => {
  const file = await open(createTestFile())
  file.write(label, 'test', add('a'))
  file.undo('test')
  file.write(label, 'test', add('b'))
  expect(file.undoState().redo).toBeNull()
  expect(file.redo('test')).toBeNull()
  expect(dump(file).failurePoints?.map(({ id }) => id)).toEqual(['f1', 'f2', 'b'])
  file.close()
})

test('undo ends at the opening of the file', async () => {
  const testFile = createTestFile()
  const first = await open(testFile)
  first.write(label, 'test', add('a'))
  first.close()
  const second = await open(testFile)
  expect(second.undoState()).toEqual({ undo: null, redo: null })
  expect(second.undo('test')).toBeNull()
  expect(dump(second).failurePoints?.length).toBe(3)
  second.close()
})

test('a code once given is never given again, after a delete and after an undo', async () => {
  const file = await open(createTestFile())
  const codeOf = (id: string) => dump(file).failurePoints?.find((failurePoint) => failurePoint.id === id)?.code
  file.write(label, 'test', add('a'))
  expect(codeOf('a')).toBe('FP-03')
  file.undo('test')
  file.write(label, 'test', add('b'))
  expect(codeOf('b')).toBe('FP-04')
  file.write(label, 'test', (transaction) => removeItem(transaction, 'failurePoints', 'b'))
  file.write(label, 'test', add('c'))
  expect(codeOf('c')).toBe('FP-05')
  file.undo('test')
  file.undo('test')
  expect(codeOf('b')).toBe('FP-04')
  file.close()
})

test('each commit reports its tables and a version that grows by one, undo included', async () => {
  const file = await open(createTestFile())
  const commits: Commit[] = []
  const stop = file.onCommit((commit) => commits.push(commit))
  file.write(label, 'test', (transaction) => removeItem(transaction, 'failurePoints', 'f1'))
  file.undo('test')
  file.redo('test')
  expect(commits.map(({ kind, dataVersion }) => [kind, dataVersion])).toEqual([
    ['edit', 1],
    ['undo', 2],
    ['redo', 3],
  ])
  for (const { changes } of commits)
    expect([...changes.touched].sort()).toEqual([
      'agreement_severity',
      'cancellation_case',
      'cause',
      'evidence_about',
      'failure_point',
      'occurrence',
    ])
  stop()
  file.write(label, 'test', add('a'))
  expect(commits.length).toBe(3)
  expect(file.dataVersion).toBe(4)
  file.close()
})

test('an edit that changes nothing is no step and no commit', async () => {
  const file = await open(createTestFile())
  file.write(label, 'test', (transaction) => failurePoints.update(transaction, 'f1', { title: 'Waits' }))
  expect([file.dataVersion, file.undoState().undo]).toEqual([0, null])
  file.close()
})
