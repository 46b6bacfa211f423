import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import type { EngagementDocument, Occurrence } from '../../../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../../../shared/model/lists/cases/narrowing.ts'
import { dimensions, measures } from '../../../../../shared/model/vocabulary.ts'
import { smallEngagement } from '../../../../fixtures/engagementFiles.ts'
import { testBackend } from '../testBackend.ts'

const narrowing: Narrowing = { field: 'region', value: 'South' }
const ofNoRegion: Narrowing = { field: 'region', value: null }
const period = { from: '2026-01-11', to: '2026-04-20' }

/** Cases of two failure points over half a year, a third of them of the South, some of no region. */
const rows: readonly Occurrence[] = Array.from({ length: 240 }, (_, at) => ({
  failurePoint: at % 5 === 0 ? 'f2' : 'f1',
  on: `2026-0${1 + (at % 6)}-${String(1 + (at % 27)).padStart(2, '0')}`,
  count: 1 + (at % 3),
  ...(at % 4 === 0 ? { cost: at } : {}),
  channel: at % 2 === 0 ? 'phone' : 'mail',
  customer: `c${at % 31}`,
  ...(at % 7 === 0 ? {} : { fields: { region: at % 3 === 0 ? 'South' : 'North' } }),
}))

function engagement(occurrences: readonly Occurrence[], third: object): EngagementDocument {
  const small = smallEngagement()
  const points = small.failurePoints.map(({ perMonth: _, customersPerMonth: __, ...point }) => ({
    ...point,
    severity: 3,
    costPerCase: 20,
  }))
  const failurePoints = [...points, { id: 'f3', title: 'Estimated', ...third }]
  const traces = [...small.traces, { failurePoint: 'f3', cause: { rootCause: 'r1' } }]
  return { ...small, period, failurePoints, traces, fields: [{ id: 'region', name: 'Region' }], occurrences }
}

async function opened(document: EngagementDocument) {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, document)
  await backend.openPath(path)
  return backend.client
}

type Client = Awaited<ReturnType<typeof opened>>
const page = { offset: 0, limit: 10 }

/** What the screens ask that follow a narrowing, without what is named by new ids. */
async function answers(client: Client, within: Narrowing | null) {
  const asked = { narrowing: within }
  const overview = await client.overview.get(asked)
  const months = await client.pareto.months(asked)
  const { next: _ofTheWork, ...ofCases } = overview
  const found: unknown[] = [ofCases, months.chart]
  for (const measure of measures) {
    for (const by of dimensions) {
      const { pareto } = await client.pareto.get({ by, measure, language: 'en', ...asked })
      found.push([by, measure, pareto.total, pareto.bars, pareto.counted.occurrences])
    }
    const { rows: points, totalHarm } = await client.failurePoint.page({
      query: { measure, sort: { key: 'harm', descending: true }, ...asked },
      ...page,
    })
    found.push(
      points.map(({ id, harm, countPerMonth, occurrences }) => [id, harm, countPerMonth, occurrences]),
      totalHarm,
    )
    found.push(await client.rootCause.list({ measure, ...asked }), (await client.journey.map({ measure, ...asked })).stages)
    found.push(await client.fix.list({ measure, ...asked }), await client.plan.frontier({ measure, ...asked }))
    found.push(await client.plan.get({ measure, capacity: 5, ...asked }))
    found.push(await client.plan.uncertainty({ measure, draws: 200, ...asked }))
  }
  const { failurePoint } = await client.trace.get({ failurePoint: 'f1', ...asked })
  const { harm: ofStage, bones } = await client.trace.fishbone({ failurePoint: 'f1', whole: 'stage', ...asked })
  found.push(
    failurePoint,
    ofStage,
    bones.map(({ category, share }) => [category, share]),
  )
  found.push(await client.trace.inbox({ all: true, ...page, ...asked }))
  const details = await Promise.all(['f1', 'f2'].map((id) => client.failurePoint.get({ id, ...asked })))
  found.push(
    details.map(({ harm, occurrences }) => [harm, occurrences]),
    (await client.promise.ledger(asked)).promises,
  )
  const words = await client.failurePoint.words({ id: 'f1', ...page, ...asked })
  found.push(
    words.total,
    words.rows.map(({ on }) => on),
    (await client.case.page({ query: asked, ...page })).total,
  )
  return found
}

describe('a narrowing to one value of an own dimension', () => {
  it.each([narrowing, ofNoRegion])(
    'shows on every screen what a file of these cases alone shows, of the same days: $value',
    async (within) => {
      const whole = await opened(engagement(rows, { perMonth: [10, 40, 90], customersPerMonth: 9 }))
      const alone = await opened(
        engagement(
          rows.filter(({ fields }) => (fields?.['region'] ?? null) === within.value),
          {},
        ),
      )
      const narrowed = await answers(whole, within)
      expect(narrowed).toEqual(await answers(alone, null))
      expect(narrowed).not.toEqual(await answers(whole, null))
    },
  )

  it('says how many cases it leaves, and which failure points are estimates alone', async () => {
    const client = await opened(engagement(rows, { perMonth: 40 }))
    const { cases, ofAll, estimates } = await client.case.narrowed({ narrowing })
    const inPeriod = rows.filter(({ on }) => on >= period.from && on <= period.to)
    const sum = (of: readonly Occurrence[]) => of.reduce((all, { count = 1 }) => all + count, 0)
    expect([cases, ofAll, estimates]).toEqual([
      sum(inPeriod.filter(({ fields }) => fields?.['region'] === 'South')),
      sum(inPeriod),
      1,
    ])
    const { rows: points } = await client.failurePoint.page({ query: { narrowing }, ...page })
    expect(points.map(({ id, counted, perMonth, harm }) => [id, counted, perMonth, harm === 0]).at(-1)).toEqual([
      'f3',
      false,
      40,
      true,
    ])
  })

  it('leaves the next step of the work as it is', async () => {
    const client = await opened(engagement(rows, { perMonth: 40 }))
    const nobodys = { field: 'region', value: 'nowhere' }
    const [all, none] = [await client.overview.get({}), await client.overview.get({ narrowing: nobodys })]
    expect(none.next).toEqual(all.next)
    expect([none.total, none.plan.removed]).toEqual([0, 0])
    expect(all.plan.removed).toBeGreaterThan(0)
  })

  it('counts customers that somebody estimated by the share of its cases', async () => {
    const document = engagement(rows, {})
    const failurePoints = document.failurePoints.map((point) => ({ ...point, customersPerMonth: 60 }))
    const client = await opened({ ...document, failurePoints })
    const count = async (within: Narrowing | null) =>
      (await client.failurePoint.page({ query: { measure: 'customers', narrowing: within }, ...page })).rows
    const [all, some] = [await count(null), await count(narrowing)]
    expect(all.map(({ harm }) => harm)).toEqual([60, 60, 60])
    for (const [at, { countPerMonth, harm }] of some.entries())
      expect(harm).toBeCloseTo((60 * countPerMonth) / (all[at]?.countPerMonth || 1), 9)
  })

  it('follows what is added, undone and done again', async () => {
    const client = await opened(engagement(rows, {}))
    const total = async () => (await client.overview.get({ narrowing, measure: 'count' })).total
    const before = await total()
    const [first] = (await client.failurePoint.page({ query: {}, ...page })).rows
    await client.failurePoint.remove({ ids: [first?.id ?? ''] })
    const after = await total()
    expect(after).toBeLessThan(before)
    await client.changes.undo()
    expect(await total()).toBe(before)
    await client.changes.redo()
    expect(await total()).toBe(after)
  })

  it('tells another dimension apart among its cases', async () => {
    const products: readonly Occurrence[] = rows.map((row, at) => ({
      ...row,
      fields: { ...row.fields, product: at % 2 === 0 ? 'A' : 'B' },
    }))
    const fields = [
      { id: 'region', name: 'Region' },
      { id: 'product', name: 'Product' },
    ]
    const bars = async (occurrences: readonly Occurrence[], within: Narrowing | null) => {
      const client = await opened({ ...engagement(occurrences, {}), fields })
      return (await client.pareto.get({ by: 'field:product', measure: 'cost', language: 'en', narrowing: within })).pareto.bars
    }
    expect(await bars(products, narrowing)).toEqual(
      await bars(
        products.filter((row) => row.fields?.['region'] === 'South'),
        null,
      ),
    )
  })
})
