import { describe, expect, it } from 'vitest'
import { refusalOf, type TestBackend, testBackend } from '../testBackend.ts'

const heard = { source: 'customer-interview', who: 'Dana', on: '2026-03-25' } as const
const listened = { source: 'call-listening', who: 'Noa', on: '2026-03-25', outOf: 20, asCases: false } as const

async function sample() {
  const { client } = testBackend()
  await client.files.openSample({ language: 'en' })
  return client
}

async function knownPoint(client: TestBackend['client']) {
  const { rows } = await client.failurePoint.page({ query: { sort: { key: 'harm', descending: true } }, offset: 0, limit: 1 })
  const [first] = rows
  if (first === undefined) throw new Error('the sample has no failure point')
  return first
}

describe('a sentence of a transcript', () => {
  it('becomes evidence with its source, who said it and when, and goes by one undo', async () => {
    const client = await sample()
    const before = await client.evidence.list()
    const { code } = await client.evidence.takeSentence({ ...heard, as: 'evidence', text: 'I waited all day.' })
    expect((await client.evidence.list()).find((piece) => piece.code === code)).toMatchObject({
      ...heard,
      quote: 'I waited all day.',
      about: [],
    })
    await client.changes.undo()
    expect(await client.evidence.list()).toEqual(before)
  })

  it.each([
    ['failure-point', 'failurePoint', 'FP-'],
    ['promise', 'promise', 'PR-'],
  ] as const)('becomes a %s and evidence for it, as one change', async (as, subject, prefix) => {
    const client = await sample()
    const before = await client.evidence.list()
    const { id, code } = await client.evidence.takeSentence({ ...heard, as, text: 'We call you back within a day.' })
    expect(code).toContain(prefix)
    expect((await client.evidence.list()).at(-1)).toMatchObject({
      quote: 'We call you back within a day.',
      about: [{ subject, id, title: 'We call you back within a day.', stance: 'for' }],
    })
    await client.changes.undo()
    expect(await client.evidence.list()).toEqual(before)
    expect((await client.evidence.claims()).some((claim) => claim.id === id)).toBe(false)
  })

  it('is one piece of evidence, whatever it becomes after it', async () => {
    const client = await sample()
    const count = (await client.evidence.list()).length
    const text = 'Nobody called.'
    await client.evidence.takeSentence({ ...heard, as: 'evidence', text })
    await client.evidence.takeSentence({ ...heard, as: 'failure-point', text })
    await client.evidence.takeSentence({ ...heard, as: 'promise', text })
    const pieces = (await client.evidence.list()).slice(count)
    expect(pieces.map(({ about }) => about.map(({ subject }) => subject))).toEqual([['failurePoint', 'promise']])
  })

  it('that is longer than a title is told whole in the description of the failure point', async () => {
    const client = await sample()
    const text = 'word '.repeat(200).trim()
    const { id } = await client.evidence.takeSentence({ ...heard, as: 'failure-point', text })
    const { title, description } = await client.failurePoint.get({ id })
    expect([title.length, title.endsWith('…'), description]).toEqual([500, true, text])
  })
})

describe('a tally that is ended', () => {
  it('becomes evidence of each line, makes what is new, and goes by one undo', async () => {
    const client = await sample()
    const before = await client.evidence.list()
    const point = await client.failurePoint.get({ id: (await knownPoint(client)).id })
    const lines = [
      { title: 'Nobody answers', count: 1 },
      { failurePoint: point.id, count: 7 },
    ]
    const { failurePoints } = await client.evidence.takeTally({ ...listened, lines })
    expect(failurePoints[1]).toEqual({ id: point.id, code: point.code })
    const made = (await client.evidence.list()).slice(before.length)
    expect(made).toMatchObject([
      { source: 'call-listening', who: 'Noa', on: '2026-03-25', note: 'Heard or seen once in 20 calls or visits.' },
      { note: 'Heard or seen 7 times in 20 calls or visits.', about: [{ subject: 'failurePoint', id: point.id, stance: 'for' }] },
    ])
    expect(await client.failurePoint.get({ id: failurePoints[0]?.id ?? '' })).toMatchObject({
      title: 'Nobody answers',
      occurrences: 0,
    })
    expect((await client.failurePoint.get({ id: point.id })).harm).toBe(point.harm)
    await client.changes.undo()
    expect(await client.evidence.list()).toEqual(before)
  })

  it('counts its marks as cases of the day where that is wished, and the counts of the failure point follow', async () => {
    const client = await sample()
    const point = await knownPoint(client)
    expect(point.counted).toBe(false)
    const lines = [{ failurePoint: point.id, count: 7 }]
    await client.evidence.takeTally({ ...listened, asCases: true, lines })
    const after = await client.failurePoint.get({ id: point.id })
    expect(after).toMatchObject({ occurrences: 1, counted: true })
    // Seven in the engagement's months, no longer what was estimated.
    expect(after.countPerMonth).toBeGreaterThan(0)
    expect(after.countPerMonth).toBeLessThan(7)
    const { rows } = await client.failurePoint.words({ id: point.id, offset: 0, limit: 200 })
    expect(rows.find(({ on, count }) => on === '2026-03-25' && count === 7)).toBeDefined()
    await client.changes.undo()
    expect(await client.failurePoint.get({ id: point.id })).toMatchObject({
      occurrences: 0,
      counted: false,
      countPerMonth: point.countPerMonth,
    })
  })

  it('is refused whole on a day to come, and when one of its failure points is gone', async () => {
    const client = await sample()
    const before = await client.evidence.list()
    const lines = [{ title: 'Nobody answers', count: 1 }]
    expect(await refusalOf(client.evidence.takeTally({ ...listened, on: '2199-01-01', lines }))).toMatchObject({
      code: 'day-to-come',
    })
    const gone = [...lines, { failurePoint: 'gone', count: 2 }]
    expect(await refusalOf(client.evidence.takeTally({ ...listened, lines: gone }))).toMatchObject({ code: 'gone' })
    expect(await client.evidence.list()).toEqual(before)
  })
})
