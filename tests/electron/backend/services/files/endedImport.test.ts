import { describe, expect, it } from 'vitest'
import { freeComplaintTable } from '../../../../fixtures/freeComplaints.ts'
import { sendTable, type TestBackend, testBackend } from '../testBackend.ts'

const rows = 60_000
const map = { on: 'תאריך', title: 'מלל' }

/** How many rows were said to be gone through, each time it was said. */
async function listen({ client }: TestBackend, signal: AbortSignal, heard: (rows: number) => void): Promise<void> {
  try {
    for await (const { kind, share } of await client.changes.watch(undefined, { signal })) {
      if (kind === 'importing') heard(share ?? 0)
    }
  } catch {
    // It ends with the test.
  }
}

describe('an import on its way', () => {
  it('says how many rows were gone through, and leaves nothing when it is ended', async () => {
    const backend = testBackend()
    const { client } = backend
    await client.files.create({ name: 'Ended', language: 'he' })
    const handle = await sendTable(client, freeComplaintTable(rows))
    const [listening, importing] = [new AbortController(), new AbortController()]
    const told: number[] = []
    void listen(backend, listening.signal, (count) => {
      told.push(count)
      if (count > 0) importing.abort()
    })
    const ran = client.importing.run({ handle, as: 'occurrences', map }, { signal: importing.signal })
    await expect(ran).rejects.toThrow()
    listening.abort()
    expect(told[0]).toBe(0)
    expect(told.some((count) => count > 0 && count <= 3 * rows)).toBe(true)
    expect(await client.importing.list()).toEqual([])
    expect((await client.engagement.head()).counts).toMatchObject({ failurePoints: 0, occurrences: 0 })
    expect(await client.importing.run({ handle, as: 'occurrences', map })).toMatchObject({ imported: rows + 1 })
  })
})
