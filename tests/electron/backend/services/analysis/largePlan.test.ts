import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { buildPlan } from '../../../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../../../shared/analysis/plan/plan.ts'
import type { ChangeEvent } from '../../../../../shared/contract/base/changeEvent.ts'
import { largeEngagement, largePlanInput } from '../../../../fixtures/largeEngagement.ts'
import { type TestBackend, testBackend } from '../testBackend.ts'

async function largeBackend(): Promise<TestBackend> {
  const backend = testBackend()
  const path = join(backend.folder, 'large.shoresh')
  createEngagementFile(path, largeEngagement())
  await backend.openPath(path)
  return backend
}

/** What is told of the plan while some work lasts. */
async function toldDuring({ client }: TestBackend, work: () => Promise<unknown>): Promise<readonly ChangeEvent['share'][]> {
  const stop = new AbortController()
  const told: ChangeEvent['share'][] = []
  const changes = await client.changes.watch(undefined, { signal: stop.signal })
  const listening = (async () => {
    for await (const { kind, share } of changes) if (kind === 'planning') told.push(share)
  })().catch(() => undefined)
  await work()
  await new Promise((resolve) => setTimeout(resolve))
  stop.abort()
  await listening
  return told
}

describe('A plan of many fixes', () => {
  it('is what the analysis gives, is told of while it is searched for, and is there at once afterwards', async () => {
    const backend = await largeBackend()
    const told = await toldDuring(backend, async () => {
      const { plan } = await backend.client.plan.get({})
      const expected = buildPlan(largePlanInput, { capacity: 200 })
      const numbers = ({ removed, upperBound, items }: Plan) => [
        removed,
        upperBound,
        ...items.map(({ fix, marginal }) => [fix, marginal]),
      ]
      expect(numbers(plan)).toEqual(numbers(expected))
    })
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBeNull()
    expect(await toldDuring(backend, () => backend.client.plan.get({}))).toEqual([])
  })

  it('leaves the answers to others while it is searched for', async () => {
    const { client } = await largeBackend()
    const order: string[] = []
    const asked = client.plan.get({}).then(() => order.push('plan'))
    for (let other = 0; other < 3; other += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      await client.rootCause.list({})
      order.push('other')
    }
    await asked
    expect(order).toEqual(['other', 'other', 'other', 'plan'])
  })

  it('is given up when nobody wants it any more, and found when it is asked for again', async () => {
    const { client } = await largeBackend()
    const stop = new AbortController()
    const asked = client.plan.get({}, { signal: stop.signal })
    setTimeout(() => stop.abort(), 20)
    await expect(asked).rejects.toThrow()
    expect((await client.plan.get({})).plan.items.length).toBeGreaterThan(0)
  })

  it('is searched for again when a commit comes between', async () => {
    const { client } = await largeBackend()
    const out = largePlanInput.fixes.map(({ id }) => id)
    const before = new Set((await client.plan.get({})).plan.items.map(({ fix }) => fix))
    const added = out.find((id) => !before.has(id)) ?? ''
    const asked = client.plan.get({ capacity: 190 })
    await client.fix.pin({ id: added, pinned: 'in' })
    expect((await asked).plan.items.map(({ fix }) => fix)).toContain(added)
  })
})
