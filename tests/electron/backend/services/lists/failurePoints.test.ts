import { describe, expect, it } from 'vitest'
import type { FailurePointQuery } from '../../../../../shared/contract/lists/failurePointContract.ts'
import { testBackend } from '../testBackend.ts'

async function journey() {
  const { client } = testBackend()
  await client.files.create({ name: 'Journey', language: 'he' })
  const sale = await client.lists.stages.create({ name: 'מכירה' })
  const service = await client.lists.stages.create({ name: 'שירות' })
  const call = await client.lists.touchpoints.create({ name: 'מוקד', stage: service.id })
  await client.lists.touchpoints.update({ id: call.id, patch: { channel: 'טלפון' } })
  const add = (title: string, more: object = {}) => client.failurePoint.create({ title, ...more })
  const a = await add('אין החזרת שיחה בזמן', { touchpoint: call.id, severity: 4, perMonth: [10, 20, 40] })
  const b = await add('הבטחה שלא קוימה', { stage: sale.id, severity: 2, perMonth: 50, channel: 'סניף' })
  const c = await add('Café צה"ל', { perMonth: 5 })
  const d = await add('חשבונית שגויה', { stage: service.id, severity: 5 })
  const find = async (query: FailurePointQuery) => {
    const { rows, total, totalHarm } = await client.failurePoint.page({ query, offset: 0, limit: 100 })
    expect(rows).toHaveLength(total)
    expect(await client.failurePoint.ids({ query })).toEqual(rows.map(({ id }) => id))
    return { codes: rows.map(({ code }) => Number(code.slice(3))).join(), totalHarm }
  }
  return { client, sale, service, call, a, b, c, d, find }
}

describe('the table of failure points', () => {
  it('finds words in the code, the title and where it stands, however they are typed', async () => {
    const { find } = await journey()
    for (const [search, codes] of [
      ['', '1,2,3,4'],
      ['בזמן שיחה', '1'],
      ['מוקד', '1'],
      ['טלפונ', '1'],
      ['שירות', '1,4'],
      ['CAFE צהל', '3'],
      ['fp-02', '2'],
      ['שירות סניף', ''],
    ] as const) {
      expect([search, (await find({ search })).codes]).toEqual([search, codes])
    }
  })

  it('filters by place, severity and channel, and by their lack', async () => {
    const { find, sale, service, call } = await journey()
    expect((await find({ stages: [service.id] })).codes).toBe('1,4')
    expect((await find({ stages: [sale.id, null] })).codes).toBe('2,3')
    expect((await find({ touchpoints: [call.id] })).codes).toBe('1')
    expect((await find({ channels: ['טלפון'] })).codes).toBe('1')
    expect((await find({ channels: [null] })).codes).toBe('3,4')
    expect((await find({ severities: [4, 5] })).codes).toBe('1,4')
    expect(await find({ severities: [null] })).toEqual({ codes: '3', totalHarm: 5 })
  })

  it('filters by what is traced and by a root cause behind', async () => {
    const { client, find, a, b } = await journey()
    const why = await client.trace.addCause({ failurePoint: a.id, parent: null, title: 'why' })
    const cause = await client.trace.linkNewRootCause({ failurePoint: a.id, cause: why.id, title: 'R', category: 'process' })
    const half = await client.trace.addCause({ failurePoint: b.id, parent: null, title: 'why' })
    await client.trace.addCause({ failurePoint: b.id, parent: null, title: 'unknown' })
    await client.trace.linkRootCause({ failurePoint: b.id, cause: half.id, rootCause: cause.id })
    expect((await find({ traced: 'fully' })).codes).toBe('1')
    expect((await find({ traced: 'partly' })).codes).toBe('2')
    expect((await find({ traced: 'untraced' })).codes).toBe('3,4')
    expect((await find({ rootCause: cause.id })).codes).toBe('1,2')
    const { rows } = await client.trace.inbox({ offset: 0, limit: 10 })
    expect(rows.map(({ code, untracedHarm }) => [code, untracedHarm])).toEqual([
      ['FP-02', 25],
      ['FP-03', 5],
      ['FP-04', 0],
    ])
    expect((await client.trace.inbox({ offset: 0, limit: 10, all: true })).total).toBe(4)
    expect(await client.rootCause.get({ id: cause.id })).toMatchObject({
      impact: 45,
      share: 0.6,
      behind: [
        { code: 'FP-02', part: 25, share: 0.5 },
        { code: 'FP-01', part: 20, share: 1 },
      ],
    })
    expect(await client.failurePoint.get({ id: b.id })).toMatchObject({
      traced: 0.5,
      untracedShare: 0.5,
      rootCauses: [{ code: 'RC-01', share: 0.5 }],
    })
  })

  it('sorts by every column, rows without a value last both ways', async () => {
    const { find } = await journey()
    const orders = {
      code: ['1,2,3,4', '4,3,2,1'],
      title: ['3,1,2,4', '4,2,1,3'],
      stage: ['2,1,4,3', '1,4,2,3'],
      touchpoint: ['1,2,3,4', '1,2,3,4'],
      channel: ['1,2,3,4', '2,1,3,4'],
      severity: ['2,1,4,3', '4,1,2,3'],
      perMonth: ['3,1,2,4', '2,1,3,4'],
      harm: ['4,3,1,2', '2,1,3,4'],
    } as const
    for (const [key, [up, down]] of Object.entries(orders)) {
      const sort = (descending: boolean) => ({ sort: { key: key as keyof typeof orders, descending } })
      expect([key, (await find(sort(false))).codes, (await find(sort(true))).codes]).toEqual([key, up, down])
    }
    expect((await find({ sort: { key: 'harm', descending: true }, measure: 'severity' })).codes).toBe('2,1,3,4')
  })

  it('tells the harm of one in the measure of the plan, as the list does', async () => {
    const { client, b } = await journey()
    const harms = async (measure: 'count' | 'severity') => {
      await client.engagement.updateSettings({ plan: { measure } })
      const { rows } = await client.failurePoint.page({ query: { measure }, offset: 0, limit: 10 })
      return [(await client.failurePoint.get({ id: b.id })).harm, rows.find(({ id }) => id === b.id)?.harm]
    }
    const [counted, listed] = await harms('count')
    expect(counted).toBe(listed)
    const [weighed, listedWeighed] = await harms('severity')
    expect(weighed).toBe(listedWeighed)
    expect(weighed).not.toBe(counted)
  })

  it('pages through one order', async () => {
    const { client } = await journey()
    const page = await client.failurePoint.page({ query: {}, offset: 1, limit: 2 })
    expect(page).toMatchObject({ total: 4, offset: 1, totalHarm: 75, rows: [{ code: 'FP-02' }, { code: 'FP-03' }] })
  })
})

describe('the place of a failure point', () => {
  it('follows the touchpoint that is set, and leaves a touchpoint of another stage', async () => {
    const { client, sale, service, call, b } = await journey()
    const place = async () => {
      const { stage, touchpoint, channel } = await client.failurePoint.get({ id: b.id })
      return { stage, touchpoint, channel }
    }
    await client.failurePoint.update({ id: b.id, patch: { touchpoint: call.id } })
    expect(await place()).toEqual({ stage: service.id, touchpoint: call.id, channel: 'סניף' })
    await client.failurePoint.update({ id: b.id, patch: { stage: sale.id } })
    expect(await place()).toEqual({ stage: sale.id, touchpoint: null, channel: 'סניף' })
    await client.failurePoint.update({ id: b.id, patch: { stage: service.id, touchpoint: call.id, channel: null } })
    expect(await place()).toEqual({ stage: service.id, touchpoint: call.id, channel: 'טלפון' })
    await client.lists.touchpoints.update({ id: call.id, patch: { stage: sale.id } })
    expect(await place()).toEqual({ stage: sale.id, touchpoint: call.id, channel: 'טלפון' })
  })
})
