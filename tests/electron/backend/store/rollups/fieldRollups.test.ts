import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileRollups } from '../../../../../electron/backend/store/rollups/FileRollups.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import type { PlaceTally, Tallies } from '../../../../../shared/analysis/measures/tallies.ts'
import type { Occurrence } from '../../../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../../../shared/model/lists/cases/narrowing.ts'
import { freshRollups, keptRollups } from '../../../../fixtures/countedRollups.ts'
import { createTestFile, label, open, type TestFile } from '../../../../fixtures/engagementFiles.ts'
import { day, engagementToStepThrough, occurrence, step, take } from '../../../../fixtures/occurrenceSteps.ts'
import { tallyOccurrences } from '../../../../fixtures/tallyOccurrences.ts'

/** Costs and counts as people write them: to the cent, and thirds. */
const written = fc
  .tuple(occurrence, fc.option(fc.nat(9), { nil: undefined }), fc.option(fc.nat(99_999), { nil: undefined }))
  .map(([row, count, cents]): Occurrence => ({ ...row, count, cost: cents === undefined ? undefined : cents / 100 }))

/** A place as text, its figures to twelve digits: what says nothing in a dimension is what is left of two sums. */
function told({ stage, channel, field = null, count, cost, countWithoutCost, customers }: PlaceTally): string {
  const figures = [count, cost, countWithoutCost].map((value) => Number(value.toPrecision(12)))
  return JSON.stringify([stage, channel, field, ...figures, customers])
}

/** Months that count nothing are left out: a month of what is left over tells not whether any row of it counts 0. */
function plain({ byFailurePoint, months: all }: Tallies) {
  const points = Array.from(byFailurePoint, ([id, { cases, casesOfAll, customers, places }]) => {
    return { id, cases, casesOfAll, customers, places: places.map(told).sort() }
  })
  const months = all.filter(({ count }) => count !== 0)
  return { months, points: points.sort((one, other) => (one.id < other.id ? -1 : 1)) }
}

/** The same counted from rows, by a slow and simple path: one tally for each value. */
function expected(
  rows: readonly Occurrence[],
  period: { from: string; to: string },
  split: string | null,
  within: Narrowing | null,
) {
  const all = tallyOccurrences({ period, occurrences: rows })
  const met = within === null ? rows : rows.filter(({ fields }) => (fields?.[within.field] ?? null) === within.value)
  const narrowed = tallyOccurrences({ period, occurrences: met })
  const values = split === null ? [null] : [...new Set(met.map(({ fields }) => fields?.[split] ?? null))]
  const byValue = values.map((value) => {
    const of = split === null ? met : met.filter(({ fields }) => (fields?.[split] ?? null) === value)
    return [value, tallyOccurrences({ period, occurrences: of })] as const
  })
  const points = Array.from(all.byFailurePoint, ([id, whole]) => {
    const one = narrowed.byFailurePoint.get(id)
    const places = byValue.flatMap(([field, tallies]) =>
      (tallies.byFailurePoint.get(id)?.places ?? []).map((place) => told({ ...place, field })),
    )
    const casesOfAll = within === null ? undefined : whole.cases
    return { id, cases: one?.cases ?? 0, casesOfAll, customers: one?.customers ?? 0, places: places.sort() }
  })
  const months = narrowed.months.filter(({ count }) => count !== 0)
  return { months, points: points.sort((one, other) => (one.id < other.id ? -1 : 1)) }
}

const ends = fc.oneof(
  fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  fc.constantFrom({ from: '2025-02-01', to: '2025-04-30' }, { from: '2025-01-01', to: '2026-12-31' }),
)
const asked = fc.record({
  period: ends,
  split: fc.constantFrom(null, 'region', 'product', 'unknown'),
  within: fc.constantFrom(
    null,
    { field: 'region', value: 'North' },
    { field: 'product', value: 'צפון' },
    { field: 'region', value: 'nowhere' },
    { field: 'region', value: null },
    { field: 'product', value: null },
    { field: 'unknown', value: null },
  ),
})

test('tallies by own dimensions are those of the rows, told apart, narrowed or both, after any steps', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(written, { maxLength: 50 }),
      fc.array(step, { maxLength: 8 }),
      fc.array(asked, { minLength: 4, maxLength: 8 }),
      async (rows, steps, all) => {
        const file = await open(createTestFile({ ...engagementToStepThrough(), occurrences: rows }))
        for (const one of steps) if (one.kind !== 'add' && one.kind !== 'change' && one.kind !== 'import') take(file, one)
        const rollups = FileRollups.of((work) => file.read(work))
        const now = file.read((db) => storedLists.occurrences.read(db))
        for (const { period, split, within } of all) {
          const found = (within === null ? rollups : rollups.narrowed(within)).tally(period, split)
          expect(plain(found)).toEqual(expected(now, period, split, within))
          compared += 1
        }
        file.close()
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
  console.log(`${compared} tallies by own dimensions compared`)
})

test('rows of any date are those of the narrowing, and a value that no case has any more is none', async () => {
  const rows = [
    { failurePoint: 'f1', on: '2025-01-03', fields: { region: 'North' } },
    { failurePoint: 'f1', on: '2025-03-03', fields: { region: 'South' } },
    { failurePoint: 'f2', on: '2025-03-04' },
  ]
  const file = await open(createTestFile({ ...engagementToStepThrough(), occurrences: rows }))
  const rollups = () => FileRollups.of((work) => file.read(work))
  expect([...rollups().narrowed({ field: 'region', value: 'South' }).rows].sort()).toEqual([
    ['f1', 1],
    ['f2', 0],
  ])
  expect([...rollups().narrowed({ field: 'region', value: null }).rows].sort()).toEqual([
    ['f1', 0],
    ['f2', 1],
  ])
  const values = () => rollups().tally({ from: '2020-01-01', to: '2020-01-31' }, 'region').fieldValues
  expect(values()?.toSorted()).toEqual(['North', 'South'])
  const [first] = file.read((db) => storedLists.occurrences.read(db))
  file.write(label, 'test', (t) => storedLists.occurrences.update(t, first?.id ?? '', { fields: null }))
  expect(values()).toEqual(['South'])
  file.close()
})

function count({ path }: TestFile, table: string): number {
  const connection = new Database(path, { readonly: true })
  try {
    return Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  } finally {
    connection.close()
  }
}

test('a file without own dimensions keeps nothing for them', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({ failurePoint: 'f1', on: `2025-0${1 + (at % 9)}-03`, channel: 'phone' }))
  const testFile = createTestFile({ ...engagementToStepThrough(), fields: [], occurrences: rows })
  const file = await open(testFile)
  file.write(label, 'test', (t) => storedLists.occurrences.insert(t, rows))
  file.close()
  expect([count(testFile, 'occurrence_month') > 0, count(testFile, 'field_month'), count(testFile, 'field_value')]).toEqual([
    true,
    0,
    0,
  ])
})

test('a file from before this rollup is counted when it is migrated, if it has own dimensions', async () => {
  for (const fields of [undefined, { region: 'North' }]) {
    const rows = [{ failurePoint: 'f1', on: '2025-01-03', fields }]
    const testFile = createTestFile({ ...engagementToStepThrough(), occurrences: rows })
    const connection = new Database(testFile.path)
    connection.exec('DROP TABLE failure_point_day; DROP TABLE field_month; DROP TABLE field_value; DELETE FROM seal')
    connection.pragma('user_version = 24')
    connection.close()
    const file = await open(testFile)
    expect(keptRollups(testFile)).toEqual(freshRollups(testFile))
    expect(count(testFile, 'field_month')).toBe(fields === undefined ? 0 : 1)
    file.close()
  }
})
