import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../../../shared/i18n/directionOf.ts'
import { refusalText } from '../../../../../shared/i18n/refusalText.ts'
import { languages } from '../../../../../shared/model/vocabulary.ts'
import { refusalOf, testBackend } from '../testBackend.ts'

type Client = ReturnType<typeof testBackend>['client']

/** A KPI with one reading, a month, a customer, and a failure point that somebody has called about. */
async function measured() {
  const { client } = testBackend()
  await client.files.create({ name: 'Measured', language: 'en' })
  const kpi = await client.lists.kpis.create({ name: 'Waiting time', readings: [{ on: '2026-02-01', value: 4 }] })
  const month = await client.lists.cancellationMonths.create({ month: '2026-02', closings: 10, cancelled: 2 })
  const customer = await client.lists.customers.create({ name: 'Levi', lastContact: '2026-02-01' })
  const failurePoint = await client.failurePoint.create({ title: 'Leak after handover' })
  return { client, kpi, month, customer, failurePoint }
}

const all = async (client: Client) => [
  await client.kpi.list(),
  await client.cancellation.get(),
  (await client.customer.register({ asOf: '2026-03-01' })).customers,
]

/** What cannot be, told in one sentence of either language; nothing is written, and nothing stands to be undone. */
async function expectRefused(client: Client, code: string, work: () => Promise<unknown>): Promise<void> {
  const before = await all(client)
  const undo = (await client.changes.history()).undo
  const refused = await refusalOf(work())
  expect(refused.code).toBe(code)
  for (const language of languages) {
    const sentence = refusalText({ ...refused, path: undefined }, language)
    expect(sentence.length).toBeLessThan(300)
    expect(sentence.match(/[.!?](?:\s|$)/gu), sentence).toHaveLength(1)
    expect(/\p{Script=Hebrew}/u.test(sentence)).toBe(directionOf(language) === 'rtl')
  }
  expect(await all(client)).toEqual(before)
  expect((await client.changes.history()).undo).toEqual(undo)
}

/** What can be is written, and undo brings all back as it was. */
async function expectUndone(client: Client, work: () => Promise<unknown>): Promise<void> {
  const before = await all(client)
  await work()
  expect(await all(client)).not.toEqual(before)
  await client.changes.undo()
  expect(await all(client)).toEqual(before)
}

describe('what is odd of KPIs, cancellations and customers', () => {
  it('takes readings out of order and tells them by day, the latest being that of the last day', async () => {
    const { client, kpi } = await measured()
    const readings = ['2026-03-01', '2026-01-01', '2026-02-01'].map((on, value) => ({ on, value }))
    await expectUndone(client, () => client.lists.kpis.update({ id: kpi.id, patch: { readings, target: 0 } }))
    await client.lists.kpis.update({ id: kpi.id, patch: { readings, target: 0, better: 'down' } })
    const [row] = await client.kpi.list()
    expect([row?.readings.map(({ on }) => on), row?.state]).toEqual([['2026-01-01', '2026-02-01', '2026-03-01'], 'met'])
  })

  it('refuses two readings of one day', async () => {
    const { client, kpi } = await measured()
    const readings = [4, 5].map((value) => ({ on: '2026-02-01', value }))
    await expectRefused(client, 'day-twice', () => client.lists.kpis.update({ id: kpi.id, patch: { readings } }))
    await expectRefused(client, 'day-twice', () => client.lists.kpis.create({ name: 'Another', readings }))
  })

  it('takes a month in which nothing was closed, of which no percent is told', async () => {
    const { client } = await measured()
    const empty = { month: '2026-03', closings: 0, cancelled: 0 }
    await expectUndone(client, () => client.lists.cancellationMonths.create(empty))
    await client.lists.cancellationMonths.create(empty)
    expect((await client.cancellation.get()).months).toMatchObject([
      { month: '2026-02', percentOfClosings: 20 },
      { month: '2026-03', percentOfClosings: null, percentOfCash: null },
    ])
  })

  it('refuses more cancelled than closed, and a month twice', async () => {
    const { client, month } = await measured()
    const { update, create } = client.lists.cancellationMonths
    await expectRefused(client, 'more-cancelled-than-closed', () => update({ id: month.id, patch: { cancelled: 11 } }))
    await expectRefused(client, 'more-cancelled-than-closed', () => create({ month: '2026-03', closings: 0, cancelled: 1 }))
    await expectRefused(client, 'month-twice', () => create({ month: '2026-02', closings: 1, cancelled: 1 }))
    await expectUndone(client, () => update({ id: month.id, patch: { cancelled: 10 } }))
  })

  it('refuses a customer who was met in the future, and takes a next word that is to come', async () => {
    const { client, customer } = await measured()
    const { update } = client.lists.customers
    await expectRefused(client, 'day-to-come', () => update({ id: customer.id, patch: { lastContact: '2999-01-01' } }))
    await expectRefused(client, 'day-to-come', () => update({ id: customer.id, patch: { since: '2999-01-01' } }))
    await expectUndone(client, () => update({ id: customer.id, patch: { nextOn: '2999-01-01' } }))
  })

  it('takes those affected who are no customers, and names them', async () => {
    const { client, failurePoint } = await measured()
    const affected = async () => (await client.response.get({ id: failurePoint.id })).response.alsoAffected
    const added = await client.response.addAffected({ id: failurePoint.id, customers: ['LEVI', 'Cohen'] })
    expect(added).toEqual({ added: 2, called: 0, known: 0, strangers: ['Cohen'] })
    expect(await affected()).toHaveLength(2)
    await client.changes.undo()
    expect(await affected()).toEqual([])
  })
})
