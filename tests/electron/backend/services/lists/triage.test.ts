import { describe, expect, it } from 'vitest'
import { refusalOf, testBackend } from '../testBackend.ts'

async function sample() {
  const { client } = testBackend()
  await client.files.openSample({ language: 'en' })
  return client
}

describe('triage', () => {
  it('suggests what those most alike have, with whom it is taken from, and fills it in as one change', async () => {
    const client = await sample()
    const { id } = await client.failurePoint.create({ title: 'Start date keeps moving again' })
    expect((await client.triage.waiting()).some((point) => point.id === id)).toBe(true)
    const view = await client.triage.get({ id })
    const { stage, severity, rootCause } = view.suggested
    expect(stage?.from[0]?.title).toBe('The start date keeps moving')
    if (stage === null || severity === null || rootCause === null) throw new Error('something is not suggested')
    await client.triage.accept({ id, stage: stage.value, touchpoint: null, severity: severity.value, rootCause: rootCause.value })
    const accepted = await client.triage.get({ id })
    expect(accepted).toMatchObject({ stage: stage.value, severity: severity.value, traced: true })
    expect((await client.triage.waiting()).some((point) => point.id === id)).toBe(false)
    await client.changes.undo()
    expect(await client.triage.get({ id })).toMatchObject({ stage: null, severity: null, traced: false })
  })

  it('names a duplicate, and merges it: cases, evidence and promises go over, and undo brings both back', async () => {
    const client = await sample()
    const { id } = await client.failurePoint.create({ title: 'The start date keeps moving' })
    const { suggested } = await client.triage.get({ id })
    const kept = suggested.duplicateOf?.value ?? ''
    expect(suggested.duplicateOf?.title).toBe('The start date keeps moving')
    await client.lists.evidence.create({ source: 'survey', quote: 'again', about: [{ failurePoint: id }] })
    const before = await client.failurePoint.get({ id: kept })
    await client.triage.merge({ kept, merged: [id] })
    expect((await client.failurePoint.get({ id: kept })).occurrences).toBe(before.occurrences)
    const [piece] = (await client.evidence.list()).filter(({ quote }) => quote === 'again')
    expect(piece?.about.map((about) => about.id)).toEqual([kept])
    expect(await refusalOf(client.failurePoint.get({ id }))).toMatchObject({ code: 'gone' })
    await client.changes.undo()
    expect((await client.failurePoint.get({ id })).title).toBe('The start date keeps moving')
  })

  it('makes one of several as one change, or of none of them', async () => {
    const client = await sample()
    const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
    const kept = rows.find((row) => row.traced > 0)?.id ?? ''
    const bare = [
      (await client.failurePoint.create({ title: 'One' })).id,
      (await client.failurePoint.create({ title: 'Two' })).id,
    ]
    const titles = async () =>
      (await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })).rows.map(({ title }) => title)
    const before = await titles()
    expect(await refusalOf(client.triage.merge({ kept, merged: [...bare, kept] }))).toMatchObject({ code: 'duplicate-id' })
    expect(await titles()).toEqual(before)
    await client.triage.merge({ kept, merged: bare })
    expect(await titles()).toEqual(before.filter((title) => title !== 'One' && title !== 'Two'))
    await client.changes.undo()
    expect(await titles()).toEqual(before)
  })

  it('keeps every why of two traces, and what each root cause was found to cause', async () => {
    const client = await sample()
    const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
    const [one, other] = rows.filter((row) => row.traced > 0 && row.occurrences > 0)
    if (one === undefined || other === undefined) throw new Error('the sample has traces of cases')
    const causes = async () => {
      const { bars } = (await client.pareto.get({ by: 'root-cause', measure: 'count', language: 'en' })).pareto
      return new Map(bars.map(({ key, value }) => [key, value]))
    }
    const before = await causes()
    await client.triage.merge({ kept: one.id, merged: [other.id] })
    const { causes: whys } = await client.trace.get({ failurePoint: one.id })
    expect(whys.map(({ title }) => title)).toEqual([one.title, other.title])
    for (const [key, value] of await causes()) expect(value).toBeCloseTo(before.get(key) ?? Number.NaN)
    await client.changes.undo()
    expect(await causes()).toEqual(before)
    expect((await client.trace.get({ failurePoint: other.id })).failurePoint.title).toBe(other.title)
  })

  it('lets a promise and a piece of evidence that named both name the one once, for and against apart', async () => {
    const client = await sample()
    const [kept, goes] = [await client.failurePoint.create({ title: 'One' }), await client.failurePoint.create({ title: 'Two' })]
    const both = [kept.id, goes.id]
    const promise = await client.lists.promises.create({ text: 'At once', failurePoints: both })
    const about = both.flatMap((failurePoint) => [{ failurePoint }])
    const said = await client.lists.evidence.create({
      source: 'survey',
      quote: 'I waited',
      about: [...about, { failurePoint: goes.id, stance: 'against' }],
    })
    await client.triage.merge({ kept: kept.id, merged: [goes.id] })
    const { promises } = await client.promise.ledger()
    expect(promises.find(({ id }) => id === promise.id)?.failurePoints).toEqual([kept.id])
    const piece = (await client.evidence.list()).find(({ id }) => id === said.id)
    expect(piece?.about.map(({ id, stance }) => [id, stance])).toEqual([
      [kept.id, 'for'],
      [kept.id, 'against'],
    ])
  })

  it('moves all cases of the one that goes', async () => {
    const client = await sample()
    const rows = (await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })).rows
    const bare = await client.failurePoint.create({ title: 'Empty' })
    const full = rows.find((row) => row.occurrences > 0)
    if (full === undefined) throw new Error('the sample has cases')
    await client.triage.merge({ kept: bare.id, merged: [full.id] })
    const merged = await client.failurePoint.get({ id: bare.id })
    expect([merged.occurrences, merged.severity]).toEqual([full.occurrences, full.severity])
    expect(merged.countPerMonth).toBeCloseTo(full.countPerMonth)
  })
})
