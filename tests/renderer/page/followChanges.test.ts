import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { followChanges, readTouched } from '../../../renderer/page/followChanges.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import { testBackend } from '../../electron/backend/services/testBackend.ts'

type Client = ReturnType<typeof testBackend>['client']

/** What stands on the page in these tests, each a query of the contract. */
function queriesOf(client: Client) {
  const api = createTanstackQueryUtils(client)
  return {
    session: api.files.session.queryOptions(),
    preferences: api.preferences.get.queryOptions(),
    history: api.changes.history.queryOptions(),
    head: api.engagement.head.queryOptions(),
    inbox: api.trace.inbox.queryOptions({ input: { offset: 0, limit: 5 } }),
    rootCauses: api.rootCause.list.queryOptions({ input: {} }),
    fixes: api.fix.list.queryOptions({ input: {} }),
    plan: api.plan.get.queryOptions({ input: {} }),
    chart: api.pareto.get.queryOptions({ input: { by: 'stage', language: 'en' } }),
    months: api.pareto.months.queryOptions({ input: {} }),
  }
}

/** A page over a real backend with the sample open, that follows its changes. */
async function pageOverSample() {
  const { client } = testBackend()
  await client.files.openSample({ language: 'en' })
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const read: string[] = []
  for (const [name, { queryKey, queryFn }] of Object.entries(queriesOf(client))) {
    const shown = new QueryObserver(queries, {
      queryKey: [...queryKey],
      queryFn: (context) => {
        read.push(name)
        return queryFn?.(context)
      },
    })
    onTestFinished(shown.subscribe(() => undefined))
  }
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  void followChanges(client, queries, stop.signal)
  /** What was read since the last time, once the page has come to rest. */
  const readSince = async (): Promise<readonly string[]> => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    await expect.poll(() => queries.isFetching()).toBe(0)
    return read.splice(0)
  }
  expect(await readSince()).toHaveLength(10)
  return { client, queries, readSince }
}

describe('the page', () => {
  it('reads again what stands on the fixes when one was changed, and nothing else', async () => {
    const { client, readSince } = await pageOverSample()
    const [fix] = (await client.fix.list({})).rows
    await client.lists.fixes.update({ id: fix?.id ?? '', patch: { title: 'Said better' } })
    expect(await readSince()).toEqual(['history', 'head', 'rootCauses', 'fixes', 'plan'])
  })

  it('leaves the plan and the root causes as they are when a stage was renamed', async () => {
    const { client, readSince } = await pageOverSample()
    const { stages } = await client.engagement.head()
    await client.lists.stages.update({ id: stages[0]?.id ?? '', patch: { name: 'Renamed' } })
    expect(await readSince()).toEqual(['history', 'head', 'chart'])
  })

  it('reads again only what stands on the settings that were changed', async () => {
    const { client, readSince } = await pageOverSample()
    await client.engagement.updateSettings({ currency: 'EUR' })
    expect(await readSince()).toEqual(['history', 'head'])
    await client.engagement.updateSettings({ plan: { capacity: 40 } })
    expect(await readSince()).toEqual(['history', 'head', 'fixes', 'plan'])
  })

  it('reads again after an undo what the change itself had touched', async () => {
    const { client, readSince } = await pageOverSample()
    await client.lists.stages.create({ name: 'One more' })
    await readSince()
    await client.changes.undo()
    expect(await readSince()).toEqual(['history', 'head', 'chart'])
  })

  it('asks nothing again that it had asked of one file when another is opened, and keeps no answer of it', async () => {
    const { client, queries, readSince } = await pageOverSample()
    await client.files.openSample({ language: 'he' })
    expect(await readSince()).toEqual([])
    const { session, preferences } = queriesOf(client)
    expect(queries.getQueryData(session.queryKey)?.opened).toMatchObject({ fileName: 'sample.he.shoresh' })
    const kept = queries.getQueryCache().getAll()
    expect(kept.map(({ queryKey }) => queryKey)).toEqual([session.queryKey, preferences.queryKey])
  })

  it('reads again what its user prefers, and no more, when that is all that changed', async () => {
    const { queries, readSince } = await pageOverSample()
    await readTouched(queries, ['preferences'])
    expect(await readSince()).toEqual(['preferences'])
  })

  it('reads everything again when the stream of changes had broken off and is there again', async () => {
    const { client } = testBackend()
    let streams = 0
    const breaking = createORPCClient<ContractRouterClient<Contract>>({
      call: async (path, _input, options) => {
        if (path.join('.') === 'files.session') return client.files.session()
        if (path.join('.') !== 'changes.watch') throw new Error(`nobody asks here for ${path.join('.')}`)
        streams += 1
        if (streams > 1) return client.changes.watch(undefined, options.signal ? { signal: options.signal } : {})
        return (async function* () {})()
      },
    })
    const queries = new QueryClient()
    const read: string[] = []
    for (const [name, { queryKey }] of Object.entries(queriesOf(client))) {
      const queryFn = () => {
        read.push(name)
        return name === 'session' ? client.files.session() : null
      }
      onTestFinished(new QueryObserver(queries, { queryKey: [...queryKey], queryFn }).subscribe(() => undefined))
    }
    await expect.poll(() => read.length).toBe(10)
    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    void followChanges(breaking, queries, stop.signal)
    await expect.poll(() => streams, { timeout: 60_000 }).toBe(2)
    // The session itself is asked for first, and by nobody's query.
    await expect.poll(() => [...new Set(read.slice(10))].length).toBe(9)
  })
})
