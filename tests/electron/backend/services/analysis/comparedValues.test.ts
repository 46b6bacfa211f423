import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import type { Occurrence } from '../../../../../shared/engagement/engagement.ts'
import { smallEngagement } from '../../../../fixtures/engagementFiles.ts'
import { testBackend } from '../testBackend.ts'

const period = { from: '2026-01-01', to: '2026-03-31' }

function cases(failurePoint: string, region: string, count: number): readonly Occurrence[] {
  return Array.from({ length: count }, (_, at) => ({ failurePoint, on: `2026-0${1 + (at % 3)}-12`, fields: { region } }))
}

/** Of the North ten times as many cases as of the South; only in the South is most of it the second failure point. */
const rows = [
  ...cases('f1', 'North', 400),
  ...cases('f2', 'North', 100),
  ...cases('f1', 'South', 10),
  ...cases('f2', 'South', 40),
]

async function opened(occurrences: readonly Occurrence[]) {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  const failurePoints = smallEngagement().failurePoints.map((point) => ({ ...point, perMonth: undefined }))
  const third = { id: 'f3', title: 'Estimated', perMonth: 7 }
  createEngagementFile(path, { ...smallEngagement(), period, failurePoints: [...failurePoints, third], occurrences })
  await backend.openPath(path)
  return backend.client
}

const asked = { by: 'failure-point', language: 'en', field: 'region', first: 'South', second: 'North' } as const

it('two values of a dimension stand side by side in the order of the whole, without what has cases of neither, each bar as a share of its own side', async () => {
  const { aligned, bars, pareto } = await (await opened(rows)).pareto.values(asked)
  const months = 90 / 30.4375
  expect(pareto.bars.map(({ key }) => key)).toEqual(['f1', 'f2', 'f3'])
  expect(aligned.bars.map(({ key }) => key)).toEqual(['f1', 'f2'])
  const values = aligned.values.map((side) => side.map((value) => Math.round(value * months)))
  expect(values).toEqual([
    [10, 40],
    [400, 100],
  ])
  expect(aligned.totals.map((total) => Math.round(total * months))).toEqual([50, 500])
  expect(aligned.largest).toBeCloseTo(400 / months, 9)
  const found = new Map(bars.map((bar) => [bar.key, bar]))
  expect(found.get('f1')).toMatchObject({ cases: [10, 400], shares: [0.2, 0.8] })
  expect(found.get('f2')).toMatchObject({ cases: [40, 100], shares: [0.8, 0.2] })
})

it('a difference of shares is told from chance, whatever the sizes of the sides, and an estimate is not tested', async () => {
  const { bars } = await (await opened(rows)).pareto.values(asked)
  const p = new Map(bars.map(({ key, adjustedP }) => [key, adjustedP]))
  expect(p.get('f1')).toBeLessThan(1e-6)
  expect(p.get('f2')).toBeLessThan(1e-6)
  expect(p.get('f3') ?? null).toBeNull()
  const alike = [
    ...cases('f1', 'North', 400),
    ...cases('f2', 'North', 100),
    ...cases('f1', 'South', 40),
    ...cases('f2', 'South', 10),
  ]
  const same = await (await opened(alike)).pareto.values(asked)
  for (const { key, adjustedP } of same.bars) if (key !== 'f3') expect(adjustedP).toBeGreaterThan(0.9)
})

it('a value that nothing has is a side without cases, where nothing is tested', async () => {
  const { aligned, bars } = await (await opened(rows)).pareto.values({ ...asked, first: 'nowhere' })
  expect(aligned.totals[0]).toBe(0)
  expect(bars.map(({ shares }) => shares[0])).toEqual([0, 0, 0])
})
