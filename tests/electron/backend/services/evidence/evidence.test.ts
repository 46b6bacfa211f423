import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { refusalOf, type TestBackend, testBackend } from '../testBackend.ts'

type Client = TestBackend['client']

async function sent(client: Client, name: string, bytes: Uint8Array): Promise<string> {
  const { handle } = await client.transfer.begin({ name, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += 1_000_000) {
    const part = Buffer.from(bytes.subarray(offset, offset + 1_000_000)).toString('base64')
    await client.transfer.append({ handle, offset, part })
  }
  return handle
}

async function fetched(client: Client, handle: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ; ) {
    const part = Buffer.from((await client.transfer.read({ handle, offset })).part, 'base64')
    if (part.length === 0) return Buffer.concat(parts)
    parts.push(part)
    offset += part.length
  }
}

/** A picture of one dot that says it has this many on each side. */
function picture(side: number): Buffer {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  return bytes
}

async function sample(language: 'en' | 'he' = 'en') {
  const backend = testBackend()
  await backend.client.files.openSample({ language })
  return backend
}

describe('an attachment', () => {
  it('is kept in new evidence under a name that leads nowhere, as what its content is, and goes with undo', async () => {
    const { client } = await sample()
    const before = await client.evidence.list()
    const { id } = await client.evidence.attach({ id: null, handle: await sent(client, '../../x.pdf', picture(1)) })
    const made = (await client.evidence.list()).find((row) => row.id === id)
    expect(made).toMatchObject({ source: 'document', file: { name: 'x.pdf', size: 70, content: 'image/png', isPicture: true } })
    await client.changes.undo()
    expect(await client.evidence.list()).toEqual(before)
  })

  it('takes the place of the one before and comes back byte for byte', async () => {
    const { client } = await sample()
    const [first] = await client.evidence.list()
    const bytes = randomBytes(1_500_000)
    await client.evidence.attach({ id: first?.id ?? '', handle: await sent(client, 'talk.m4a', bytes) })
    const saved = await client.evidence.saveFile({ id: first?.id ?? '' })
    expect(saved?.kind === 'held' && (await fetched(client, saved.file.handle)).equals(bytes)).toBe(true)
    expect(await client.evidence.picture({ id: first?.id ?? '' })).toBeNull()
  })

  it('is refused before it is read when it is too large, and when all would be; nothing is changed', async () => {
    const { client } = await sample()
    const before = await client.evidence.list()
    const film = await sent(client, 'film.mp4', Buffer.alloc(25_000_001))
    expect(await refusalOf(client.evidence.attach({ id: null, handle: film }))).toMatchObject({ code: 'attachment-too-large' })
    expect(await client.evidence.list()).toEqual(before)
    const bytes = Buffer.alloc(25_000_000)
    for (let count = 0; count < 9; count += 1) {
      bytes[0] = count
      await client.evidence.attach({ id: null, handle: await sent(client, 'call.wav', bytes) })
    }
    bytes[0] = 9
    const tenth = client.evidence.attach({ id: null, handle: await sent(client, 'call.wav', bytes) })
    expect(await refusalOf(tenth)).toMatchObject({ code: 'attachments-too-large' })
    expect(await client.evidence.list()).toHaveLength(before.length + 9)
  })

  it('is shown when it is a picture, and not when it would unpack to more than the page can hold', async () => {
    const { client } = await sample()
    for (const [side, isShown] of [
      [1, true],
      [60_000, false],
    ] as const) {
      const { id } = await client.evidence.attach({ id: null, handle: await sent(client, 'x.png', picture(side)) })
      expect((await client.evidence.picture({ id })) !== null, `${side}`).toBe(isShown)
    }
  })

  it('whose bytes were changed by another program is not given out', async () => {
    const { client, folder } = await sample()
    const made = await client.files.create({ name: 'Own', language: 'en' })
    const { id } = await client.evidence.attach({ id: null, handle: await sent(client, 'x.png', picture(1)) })
    const path = join(folder, made?.fileName ?? '')
    await client.files.close()
    const connection = new Database(path)
    connection.prepare('UPDATE blob SET bytes = ?').run(randomBytes(70))
    connection.close()
    const [known] = await client.files.known()
    await client.files.open({ handle: known?.handle ?? '' })
    expect(await refusalOf(client.evidence.saveFile({ id }))).toMatchObject({ code: 'attachment-damaged' })
  })
})

describe('the trail backwards', () => {
  it('leads from a piece to the root cause behind it, the fix, and its place in the plan', async () => {
    const { client } = await sample()
    const pieces = await client.evidence.list()
    const { plan } = await client.plan.get({})
    const places = new Map(plan.items.map(({ fix, rank }) => [fix, rank]))
    const trails = await Promise.all(pieces.map(({ id }) => client.evidence.trail({ id })))
    const planned = trails
      .flatMap(({ rootCauses }) => rootCauses.flatMap(({ fixes }) => fixes))
      .filter(({ rank }) => rank !== null)
    expect(planned.length).toBeGreaterThan(0)
    for (const { id, rank } of planned) expect(rank).toBe(places.get(id))
  })

  it('goes through the failure points, the largest cause first, and says which of them nothing is behind yet', async () => {
    const { client } = await sample()
    const { id: bare } = await client.failurePoint.create({ title: 'Not looked at yet' })
    const { rows } = await client.failurePoint.page({ query: { sort: { key: 'harm', descending: true } }, offset: 0, limit: 1 })
    const point = await client.failurePoint.get({ id: rows[0]?.id ?? '' })
    const about = [{ failurePoint: point.id }, { failurePoint: bare }]
    const { id } = await client.lists.evidence.create({ source: 'survey', quote: 'Both', about })
    const { rootCauses, untraced } = await client.evidence.trail({ id })
    expect(rootCauses.map((one) => one.id)).toEqual(point.rootCauses.slice(0, 6).map((one) => one.id))
    expect(rootCauses[0]?.failurePoints).toEqual([{ id: point.id, code: point.code, title: point.title }])
    expect(untraced.map((one) => one.id)).toEqual([bare])
  })
})

describe('the words of customers', () => {
  it('become evidence for their failure point in one step, undone as one', async () => {
    const { client } = await sample('he')
    const before = (await client.evidence.list()).length
    const point = await client.failurePoint.page({ query: {}, offset: 0, limit: 50 })
    const counted = point.rows.find(({ occurrences }) => occurrences > 3)
    const cases = await client.failurePoint.words({ id: counted?.id ?? '', offset: 0, limit: 200 })
    const spoken = cases.rows.filter(({ text }) => text !== null)
    const occurrences = cases.rows.map(({ id }) => id)
    expect(await client.evidence.takeWords({ failurePoint: counted?.id ?? '', occurrences })).toEqual({ taken: spoken.length })
    const taken = (await client.evidence.list()).slice(before)
    expect(taken.map(({ quote }) => quote)).toEqual(spoken.map(({ text }) => text))
    expect(taken[0]?.about).toMatchObject([{ subject: 'failurePoint', id: counted?.id, stance: 'for' }])
    await client.changes.undo()
    expect(await client.evidence.list()).toHaveLength(before)
  })
})
