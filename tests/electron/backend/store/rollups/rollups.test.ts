import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EngagementFile } from '../../../../../electron/backend/engagement/EngagementFile.ts'
import { removeItem } from '../../../../../electron/backend/store/removeItem.ts'
import { FileRollups } from '../../../../../electron/backend/store/rollups/FileRollups.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import type { Tallies } from '../../../../../shared/analysis/measures/tallies.ts'
import type { Occurrence, Period } from '../../../../../shared/engagement/engagement.ts'
import { effectivePeriod } from '../../../../../shared/model/months.ts'
import { freshRollups, keptRollups } from '../../../../fixtures/countedRollups.ts'
import { createTestFile, label, open, smallEngagement } from '../../../../fixtures/engagementFiles.ts'
import { tallyOccurrences } from '../../../../fixtures/tallyOccurrences.ts'

const { occurrences, failurePoints } = storedLists
/** Tallies as plain values, places in one order and equal places of one value. */
function plain(tallies: Tallies): unknown {
  const byFailurePoint = Array.from(tallies.byFailurePoint, ([id, { cases, customers, places }]) => ({
    id,
    cases,
    customers,
    places: places
      .map((place) => ({ ...place, customers: place.customers }))
      .map((place) => JSON.stringify(place, Object.keys(place).toSorted()))
      .toSorted(),
  }))
  return {
    period: tallies.period,
    months: tallies.months,
    channels: tallies.channels.toSorted(),
    byFailurePoint: byFailurePoint.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
const amount = fc.oneof(fc.nat(9), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0.1, 0.2, 1 / 3))
const occurrence: fc.Arbitrary<Occurrence> = fc.record(
  {
    failurePoint: fc.constantFrom('f1', 'f2', 'f3'),
    on: day,
    count: amount,
    cost: amount,
    channel: fc.constantFrom('phone', 'mail', 'ערוץ'),
    stage: fc.constantFrom('s1', 's2'),
    customer: fc.constantFrom('a', 'b', 'c', 'd'),
  },
  { requiredKeys: ['failurePoint', 'on'] },
)

type Step =
  | { readonly kind: 'add'; readonly rows: readonly Occurrence[] }
  | { readonly kind: 'change'; readonly pick: number; readonly to: Occurrence }
  | { readonly kind: 'remove'; readonly pick: number }
  | { readonly kind: 'remove-point'; readonly id: string }
  | { readonly kind: 'undo' | 'redo' }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), rows: fc.array(occurrence, { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('change' as const), pick: fc.nat(1000), to: occurrence }),
  fc.record({ kind: fc.constant('remove' as const), pick: fc.nat(1000) }),
  fc.record({ kind: fc.constant('remove-point' as const), id: fc.constantFrom('f1', 'f2', 'f3') }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)

function take(file: EngagementFile, step: Step): void {
  const all = file.read((db) => occurrences.read(db))
  switch (step.kind) {
    case 'add': {
      const known = new Set(file.read((db) => failurePoints.read(db)).map(({ id }) => id))
      const rows = step.rows.filter(({ failurePoint }) => known.has(failurePoint))
      file.write(label, 'test', (t) => occurrences.insert(t, rows))
      return
    }
    case 'change': {
      const chosen = all[step.pick % Math.max(1, all.length)]
      if (chosen === undefined) return
      const { on, count = null, cost = null, channel = null, stage = null, customer = null } = step.to
      file.write(label, 'test', (t) => occurrences.update(t, chosen.id, { on, count, cost, channel, stage, customer }))
      return
    }
    case 'remove': {
      const chosen = all[step.pick % Math.max(1, all.length)]
      if (chosen !== undefined) file.write(label, 'test', (t) => removeItem(t, 'occurrences', chosen.id))
      return
    }
    case 'remove-point':
      if (file.read((db) => failurePoints.find(db, step.id)) !== undefined)
        file.write(label, 'test', (t) => removeItem(t, 'failurePoints', step.id))
      return
    case 'undo':
      file.undo('test')
      return
    case 'redo':
      file.redo('test')
      return
  }
}

const engagement = () => {
  const small = smallEngagement()
  return { ...small, period: undefined, failurePoints: [...small.failurePoints, { id: 'f3', title: 'Third' }] }
}

test('after any edits, undos and redos the rollups are those of a fresh count, to the last digit', async () => {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (list) => {
      const testFile = createTestFile(engagement())
      const file = await open(testFile)
      for (const one of list) take(file, one)
      expect(keptRollups(testFile)).toEqual(freshRollups(testFile))
      file.close()
      steps += list.length
    }),
    { numRuns: 15, endOnFailure: true },
  )
  console.log(`rollups held through ${steps} edits, undos and redos`)
})

const period: fc.Arbitrary<Partial<Period>> = fc.oneof(
  fc.constant({}),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  fc.constantFrom({ from: '2025-02-01', to: '2025-04-30' }, { from: '2025-03-01' }, { to: '2025-06-30' }),
  fc.tuple(day, day).map(([from, to]) => ({ from, to })),
)

test('tallies from the rollups are those of the rows, for any period and after any commit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(occurrence, { maxLength: 60 }),
      fc.array(step, { maxLength: 8 }),
      period,
      async (rows, steps, asked) => {
        const testFile = createTestFile({ ...engagement(), occurrences: rows })
        const file = await open(testFile)
        let followed = FileRollups.of((work) => file.read(work))
        plain(followed.tally(effectivePeriod(undefined, followed.span, asked)))
        file.onCommit(({ changes }) => {
          const touched = changes.rows.get('occurrence') ?? []
          const points = touched.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.['failure_point'] ?? []))
          followed = followed.after(new Set(points.map(String)))
          // What is kept of a period must follow the next commit, too.
          followed.tally(effectivePeriod(undefined, followed.span, asked))
        })
        for (const one of steps) take(file, one)
        const expected = plain(tallyOccurrences({ occurrences: file.read((db) => occurrences.read(db)) }, asked))
        for (const rollups of [followed, FileRollups.of((work) => file.read(work))]) {
          expect(plain(rollups.tally(effectivePeriod(undefined, rollups.span, asked)))).toEqual(expected)
        }
        file.close()
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
})

test('a period that ends before it starts holds no customers, within one month too', async () => {
  const testFile = createTestFile({ ...engagement(), occurrences: [{ failurePoint: 'f1', on: '2025-03-10', customer: 'a' }] })
  const file = await open(testFile)
  const rollups = FileRollups.of((work) => file.read(work))
  const customersIn = (period: Period) => rollups.tally(period).byFailurePoint.get('f1')?.customers
  expect(customersIn({ from: '2025-03-01', to: '2025-03-31' })).toBe(1)
  for (const from of ['2025-03-20', '2025-04-20', '2026-03-01']) expect(customersIn({ from, to: '2025-03-05' }) ?? 0).toBe(0)
  file.close()
})

test('a file from before the rollups is counted when it is migrated, and a large change by whole failure points', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => ({
    failurePoint: 'f1',
    on: `2025-0${1 + (index % 9)}-1${index % 10}`,
    customer: `c${index % 700}`,
    cost: index / 7,
  }))
  const testFile = createTestFile(engagement())
  const file = await open(testFile)
  file.write(label, 'test', (t) => occurrences.insert(t, rows))
  expect(keptRollups(testFile)).toEqual(freshRollups(testFile))
  file.undo('test')
  expect(keptRollups(testFile)).toEqual(freshRollups(testFile))
  file.close()
})
