import { describe, expect, it } from 'vitest'
import { testBackend } from '../testBackend.ts'

describe('the overview', () => {
  it('counts the occurrences as the Pareto does: those of the period, each by its count', async () => {
    const { client } = testBackend()
    await client.files.openSample({ language: 'en' })
    const [overview, { pareto }, head] = await Promise.all([
      client.overview.get({}),
      client.pareto.get({ by: 'failure-point', language: 'en' }),
      client.engagement.head(),
    ])
    expect(overview.occurrences).toBe(pareto.counted.occurrences)
    expect(overview.occurrences).not.toBe(head.counts.occurrences)
  })
})
