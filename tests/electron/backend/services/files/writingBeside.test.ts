import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportedText, pasteTable, sendTable, type TestBackend, testBackend } from '../testBackend.ts'

const rows = 8000
const map = { title: 'title', stage: 'stage', perMonth: 'count' }

function tableOf(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `failure no${index},stage ${index % 7},${index}`)
  return ['title,stage,count', ...lines].join('\n')
}

async function opened(): Promise<TestBackend> {
  const backend = testBackend()
  await backend.client.files.create({ name: 'x', language: 'en' })
  await backend.client.failurePoint.create({ title: 'First' })
  return backend
}

/** How many failure points there are, asked again and again until the work is done. */
async function countsWhile({ client }: TestBackend, work: Promise<unknown>): Promise<readonly number[]> {
  const counts: number[] = []
  let isOver = false
  const done = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    counts.push((await client.engagement.head()).counts.failurePoints)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await done
  return counts
}

describe('while many rows are written', () => {
  it('questions are answered all the while, with none of them or with all', async () => {
    const backend = await opened()
    const { client } = backend
    const handle = await sendTable(client, tableOf(rows))
    const during = await countsWhile(backend, client.importing.run({ as: 'failure-points', handle, map }))
    expect(during.length).toBeGreaterThan(10)
    expect(during.filter((count) => count !== 1 && count !== rows + 1)).toEqual([])
    const undone = await countsWhile(backend, client.changes.undo())
    expect(undone.length).toBeGreaterThan(5)
    expect(undone.filter((count) => count !== 1 && count !== rows + 1)).toEqual([])
    expect((await client.engagement.head()).counts).toMatchObject({ failurePoints: 1 })
    const redone = await countsWhile(backend, client.changes.redo())
    expect(redone.length).toBeGreaterThan(5)
    expect(backend.faults).toEqual([])
  })

  it('edits wait for them and are not lost, nor is what was known before them', async () => {
    const backend = await opened()
    const { client } = backend
    const handle = await sendTable(client, tableOf(rows))
    const importing = client.importing.run({ as: 'failure-points', handle, map })
    const edits = Array.from({ length: 5 }, (_, index) => client.failurePoint.create({ title: `Edit ${index}` }))
    const pasted = pasteTable(client, Array.from({ length: 600 }, (_, index) => `Pasted ${index}`).join('\n'))
    expect(await importing).toMatchObject({ imported: rows, rejectedRows: 0 })
    expect(await pasted).toMatchObject({ created: 600 })
    await Promise.all(edits)
    expect((await client.engagement.head()).counts.failurePoints).toBe(rows + 606)
    const before = await exportedText(client)
    const [known] = await client.files.known()
    await client.files.close()
    await client.files.open({ handle: known?.handle ?? '' })
    expect(await exportedText(client)).toBe(before)
    expect(backend.faults).toEqual([])
  })

  it('the file can be closed, and has none of them then and nothing beside it', async () => {
    const backend = await opened()
    const { client, folder } = backend
    const handle = await sendTable(client, tableOf(rows))
    const importing = client.importing.run({ as: 'failure-points', handle, map }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 700))
    await client.files.close()
    await importing
    const [known] = await client.files.known()
    await client.files.open({ handle: known?.handle ?? '' })
    const { failurePoints } = (await client.engagement.head()).counts
    expect([1, rows + 1]).toContain(failurePoints)
    expect(readdirSync(folder)).not.toContain('x.shoresh-journal')
    await client.failurePoint.create({ title: 'Second' })
    expect((await client.engagement.head()).counts.failurePoints).toBe(failurePoints + 1)
  })

  it('and the call is given up, nothing of them stays and the file takes edits on', async () => {
    const backend = await opened()
    const { client } = backend
    const handle = await sendTable(client, tableOf(rows))
    for (const after of [50, 400, 800, 1200]) {
      const controller = new AbortController()
      const importing = client.importing
        .run({ as: 'failure-points', handle, map }, { signal: controller.signal })
        .catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, after))
      controller.abort()
      const result = await importing
      if (result !== null) await client.changes.undo()
      await client.failurePoint.create({ title: `After ${after}` })
    }
    const { rows: left } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
    expect(left.map(({ title }) => title)).toEqual(['First', 'After 50', 'After 400', 'After 800', 'After 1200'])
    expect(backend.faults).toEqual([])
  })
})
