import { describe, expect, it } from 'vitest'
import { fakeBackend, refused } from './fakeBackend.ts'

describe('the fake backend', () => {
  it('hands an answer the input that the contract has read, and the caller the answer', async () => {
    const asked: unknown[] = []
    const { client } = fakeBackend({
      failurePoint: {
        ids: (input) => {
          asked.push(input.query.sort)
          return ['a', 'b']
        },
      },
    })
    expect(await client.failurePoint.ids({ query: {} })).toEqual(['a', 'b'])
    expect(asked).toEqual([{ key: 'code', descending: false }])
  })

  it('refuses a question that the contract does not allow', async () => {
    const { client } = fakeBackend({ failurePoint: { remove: () => null } })
    await expect(client.failurePoint.remove({ ids: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('refuses as the backend does', async () => {
    const { client } = fakeBackend({
      lists: {
        fixes: {
          remove: () => {
            throw refused('not-found', { id: 'x' })
          },
        },
      },
    })
    await expect(client.lists.fixes.remove({ ids: ['x'] })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'not-found' },
    })
  })

  it('tells every commit to whoever watches', async () => {
    const { client, commit } = fakeBackend({})
    const stop = new AbortController()
    const changes = await client.changes.watch(undefined, { signal: stop.signal })
    commit('fixes')
    expect((await changes.next()).value).toEqual({ kind: 'committed', touched: ['fixes'], dataVersion: 1 })
    stop.abort()
  })

  it.fails('fails the test, by its name, whose page asks for what has no answer', async () => {
    const { client } = fakeBackend({})
    await client.fix.list({}).catch((error: unknown) => expect(String(error)).toContain('fix.list'))
  })
})
