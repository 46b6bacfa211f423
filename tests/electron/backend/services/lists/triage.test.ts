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
    const traced = rows.filter((row) => row.traced > 0).map(({ id }) => id)
    const [kept = '', other = ''] = traced
    const bare = [
      (await client.failurePoint.create({ title: 'One' })).id,
      (await client.failurePoint.create({ title: 'Two' })).id,
    ]
    const titles = async () =>
      (await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })).rows.map(({ title }) => title)
    const before = await titles()
    expect(await refusalOf(client.triage.merge({ kept, merged: [...bare, other] }))).toMatchObject({ code: 'merge-both-traced' })
    expect(await refusalOf(client.triage.merge({ kept, merged: [...bare, kept] }))).toMatchObject({ code: 'duplicate-id' })
    expect(await titles()).toEqual(before)
    await client.triage.merge({ kept, merged: bare })
    expect(await titles()).toEqual(before.filter((title) => title !== 'One' && title !== 'Two'))
    await client.changes.undo()
    expect(await titles()).toEqual(before)
  })

  it('moves all cases of the one that goes, and refuses to make one of two traces', async () => {
    const client = await sample()
    const rows = (await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })).rows
    const traced = rows.filter((row) => row.traced > 0)
    const [one, other] = traced
    if (one === undefined || other === undefined) throw new Error('the sample has traces')
    expect(await refusalOf(client.triage.merge({ kept: one.id, merged: [other.id] }))).toMatchObject({
      code: 'merge-both-traced',
    })
    const bare = await client.failurePoint.create({ title: 'Empty' })
    const full = rows.find((row) => row.occurrences > 0)
    if (full === undefined) throw new Error('the sample has cases')
    await client.triage.merge({ kept: bare.id, merged: [full.id] })
    const merged = await client.failurePoint.get({ id: bare.id })
    expect([merged.occurrences, merged.severity]).toEqual([full.occurrences, full.severity])
    expect(merged.countPerMonth).toBeCloseTo(full.countPerMonth)
  })
})
