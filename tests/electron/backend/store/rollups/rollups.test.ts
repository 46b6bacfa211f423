import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileRollups } from '../../../../../electron/backend/store/rollups/FileRollups.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import type { Tallies } from '../../../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../../../shared/engagement/engagement.ts'
import { effectivePeriod } from '../../../../../shared/model/months.ts'
import { freshRollups, keptRollups } from '../../../../fixtures/countedRollups.ts'
import { createTestFile, label, open } from '../../../../fixtures/engagementFiles.ts'
import { day, engagementToStepThrough as engagement, occurrence, step, take } from '../../../../fixtures/occurrenceSteps.ts'
import { tallyOccurrences } from '../../../../fixtures/tallyOccurrences.ts'

const { occurrences } = storedLists

/** Tallies as plain values, places in one order and equal places of one value. */
function plain(tallies: Tallies): unknown {
  const byFailurePoint = Array.from(tallies.byFailurePoint, ([id, { cases, cost, countWithoutCost, customers, places }]) => ({
    id,
    cases,
    cost,
    countWithoutCost,
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
          const touched = changes.rows.get('occurrence')
          const points = touched?.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.['failure_point'] ?? []))
          // What an import brings is too many to follow.
          if (points !== undefined) followed = followed.after(new Set(points.map(String)))
          else if (changes.touched.has('occurrence')) followed = FileRollups.of((work) => file.read(work))
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
