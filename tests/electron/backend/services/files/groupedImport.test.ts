import { describe, expect, it } from 'vitest'
import { freeComplaintTable } from '../../../../fixtures/freeComplaints.ts'
import { sendTable, testBackend } from '../testBackend.ts'

const map = { on: 'תאריך', text: 'מלל' }

async function empty() {
  const backend = testBackend()
  await backend.client.files.create({ name: 'Groups', language: 'he' })
  return backend
}

describe('cases whose table says what happened in words alone', () => {
  it('become failure points by groups that somebody named; what is in none has a name of its own', async () => {
    const { client } = await empty()
    const handle = await sendTable(client, freeComplaintTable(400))
    const preview = await client.importing.preview({ handle, as: 'occurrences' })
    expect(preview.map).toEqual(map)
    const proposed = await client.importing.groups({ handle, map, column: 'מלל' })
    const rows = proposed.parts.reduce((sum, part) => sum + part.rows, proposed.rest.rows)
    expect(rows).toBe(401)
    expect(proposed.rest.examples).toContain('שלום')
    const [first = []] = proposed.groups
    const titles = proposed.parts.map((_, part) => (first.includes(part) ? 'הקבוצה הגדולה' : null))
    const groups = { column: 'מלל', titles, rest: 'כל השאר' }
    const result = await client.importing.run({ handle, as: 'occurrences', map, groups })
    expect(result).toMatchObject({ rows: 401, imported: 401, rejectedRows: 0, created: { failurePoints: 2 } })
    const { rows: points } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
    const large = first.reduce((sum, part) => sum + (proposed.parts[part]?.rows ?? 0), 0)
    expect(Object.fromEntries(points.map(({ title, occurrences }) => [title, occurrences]))).toEqual({
      'הקבוצה הגדולה': large,
      'כל השאר': 401 - large,
    })
    const again = await client.importing.run({
      handle: await sendTable(client, freeComplaintTable(400)),
      as: 'occurrences',
      map,
      groups,
    })
    expect(again).toMatchObject({ imported: 0, duplicates: 401 })
  })

  it('are not looked for in a column that is not there', async () => {
    const { client } = await empty()
    const handle = await sendTable(client, freeComplaintTable(10))
    await expect(client.importing.groups({ handle, map, column: 'Words' })).rejects.toMatchObject({
      data: { code: 'no-such-column' },
    })
  })
})
