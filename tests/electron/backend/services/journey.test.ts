import { describe, expect, it } from 'vitest'
import { temporaryFolder, testBackend } from './testBackend.ts'

describe('the main journey', () => {
  it('records, traces, fixes and plans, undoes and redoes, and finds everything there after closing', async () => {
    const place = temporaryFolder()
    const { client, faults } = testBackend(place)
    await client.files.create({ name: 'לקוח א', language: 'he' })
    const failurePoint = await client.failurePoint.create({ title: 'המוקד לא חוזר בזמן', perMonth: 40, severity: 4 })
    expect(failurePoint.code).toBe('FP-01')
    const why = await client.trace.addCause({ failurePoint: failurePoint.id, parent: null, title: 'לא יודעים להעביר פנייה' })
    const rootCause = await client.trace.linkNewRootCause({
      failurePoint: failurePoint.id,
      cause: why.id,
      title: 'אין הדרכה על מערכת הפניות',
      category: 'training',
    })
    expect(rootCause.code).toBe('RC-01')
    const fix = await client.lists.fixes.create({
      title: 'הדרכה עם תרגול',
      kind: 'practice-training',
      effortDays: 5,
      effects: [{ rootCause: rootCause.id, effectiveness: 0.5 }],
    })
    const { plan } = await client.plan.get({ capacity: 10 })
    expect(plan).toMatchObject({ total: 40, removed: 20, effortDays: 5 })
    expect(plan.items.map((item) => item.fix)).toEqual([fix.id])

    const undone = await client.changes.undo()
    expect(undone).toEqual({ key: 'fix.add', params: { title: 'הדרכה עם תרגול' } })
    expect((await client.plan.get({})).plan.items).toEqual([])
    expect((await client.changes.history()).redo).toEqual(undone)
    await client.changes.redo()

    await client.files.close()
    const again = testBackend(place)
    const [known] = await again.client.files.known()
    expect(known).toMatchObject({ fileName: 'לקוח א.shoresh', missing: false })
    await again.client.files.open({ handle: known?.handle ?? '' })
    const trace = await again.client.trace.get({ failurePoint: failurePoint.id })
    expect(trace.causes).toMatchObject([{ title: 'לא יודעים להעביר פנייה', weight: 1, rootCause: { code: 'RC-01' } }])
    expect(trace.traced).toBe(1)
    expect((await again.client.plan.get({ capacity: 10 })).plan).toMatchObject({ removed: 20, items: [{ fix: fix.id, rank: 1 }] })
    expect(await again.client.rootCause.list({})).toMatchObject({ untraced: 0, total: 40, rows: [{ impact: 40, fixes: 1 }] })
    expect(await again.client.overview.get({})).toMatchObject({ total: 40, tracedShare: 1, next: { kind: 'set-capacity' } })
    expect(await again.client.search.find({ text: 'מוקד' })).toMatchObject([{ kind: 'failure-point', code: 'FP-01' }])
    expect(again.faults).toEqual([])
    expect(faults).toEqual([])
  })
})
