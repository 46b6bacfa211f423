import { expect, it } from 'vitest'
import { takeTurns } from '../../../../renderer/app/connection/takeTurns.ts'

/** A server that answers when it is told to. */
function slowServer() {
  const held: { readonly path: string; answer(): void }[] = []
  const link = {
    call: (path: readonly string[]) =>
      new Promise<unknown>((resolve) => {
        held.push({ path: path.join('.'), answer: () => resolve('answer') })
      }),
  }
  return { held, windowOf: () => takeTurns(link) }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

it('windows hold one connection at a long question together, and any number at others', async () => {
  const { held, windowOf } = slowServer()
  const windows = Array.from({ length: 6 }, windowOf)
  const plans = windows.map((one) => one.call(['plan', 'uncertainty'], {}, { context: {} }))
  await turn()
  const others = windows.map((one) => one.call(['rootCause', 'list'], {}, { context: {} }))
  expect(held.map(({ path }) => path)).toEqual(['plan.uncertainty', ...windows.map(() => 'rootCause.list')])
  for (const one of held) one.answer()
  await Promise.all(others)
  for (let asked = 1; asked < windows.length; asked++) {
    await turn()
    held.at(-1)?.answer()
  }
  expect(await Promise.all(plans)).toEqual(windows.map(() => 'answer'))
})

it('a window that does not want its answer any more gives its turn up', async () => {
  const { held, windowOf } = slowServer()
  const first = windowOf().call(['plan', 'frontier'], {}, { context: {} })
  await turn()
  const stop = new AbortController()
  const second = windowOf().call(['plan', 'frontier'], {}, { context: {}, signal: stop.signal })
  const third = windowOf().call(['plan', 'frontier'], {}, { context: {} })
  stop.abort()
  await expect(second).rejects.toThrow()
  held[0]?.answer()
  await first
  await turn()
  expect(held.length).toBe(2)
  held[1]?.answer()
  expect(await third).toBe('answer')
})
