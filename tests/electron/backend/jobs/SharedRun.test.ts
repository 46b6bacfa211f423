import { describe, expect, it } from 'vitest'
import { SharedRun } from '../../../../electron/backend/jobs/SharedRun.ts'

const never = new AbortController().signal

describe('a run that several wait for', () => {
  it('gives all of them one answer, and whoever comes late too', async () => {
    let runs = 0
    const run = new SharedRun(async () => {
      runs += 1
      return 'answer'
    })
    expect(await Promise.all([run.wait(never), run.wait(never)])).toEqual(['answer', 'answer'])
    expect([await run.wait(never), runs]).toEqual(['answer', 1])
  })

  it('goes on while one of them is left, and is stopped with the last', async () => {
    let stopped = false
    const run = new SharedRun<never>(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true
            reject(signal.reason)
          })
        }),
    )
    const [first, second] = [new AbortController(), new AbortController()]
    const waits = [run.wait(first.signal), run.wait(second.signal)]
    first.abort('gone')
    await expect(waits[0]).rejects.toBe('gone')
    expect([stopped, run.isStopped]).toEqual([false, false])
    second.abort('gone')
    await expect(waits[1]).rejects.toBe('gone')
    expect([stopped, run.isStopped]).toEqual([true, true])
  })

  it('is not given up for one who goes when its answer is there', async () => {
    const run = new SharedRun(async () => 'answer')
    await run.wait(never)
    const late = new AbortController()
    const wait = run.wait(late.signal)
    late.abort('gone')
    await wait.catch(() => undefined)
    expect([run.isStopped, await run.wait(never)]).toEqual([false, 'answer'])
  })

  it('fails for all of them as it failed', async () => {
    const run = new SharedRun<never>(() => Promise.reject(new Error('broken')))
    await expect(run.wait(never)).rejects.toThrow('broken')
    await expect(run.wait(never)).rejects.toThrow('broken')
  })
})
