import { describe, expect, it, onTestFinished } from 'vitest'
import { JobEnded } from '../../../../electron/backend/jobs/carryOut.ts'
import { createJobs, type Jobs } from '../../../../electron/backend/jobs/createJobs.ts'
import { startNodeProcess } from '../../../../electron/backend/jobs/startNodeProcess.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { createTestJobs, testKinds } from '../../../fixtures/jobs/testJobs.ts'

function jobsHere(): Jobs {
  const jobs = createTestJobs()
  onTestFinished(() => jobs.close())
  return jobs
}

/** What a promise rejects with. */
async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable(),
    (reason: unknown) => reason,
  )
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

describe.each(['thread', 'process'] as const)('a job in a %s', (carrier) => {
  const kinds = testKinds(carrier)

  it('answers, and tells how far it is on the way', async () => {
    const told: number[] = []
    const result = await jobsHere().run(kinds.square, [2, 3], { onProgress: (progress) => void told.push(progress) })
    expect(result).toEqual(
      new Map([
        [2, 4],
        [3, 9],
      ]),
    )
    expect(told).toEqual([4, 9])
  })

  it('waits, when it asks to, until what it told was taken', async () => {
    const pause = 20
    const onProgress = () => new Promise<void>((resolve) => setTimeout(resolve, pause))
    expect(await jobsHere().run(kinds.stream, 5, { onProgress })).toBeGreaterThanOrEqual(5 * pause - 5)
  })

  it('is handed bytes and hands them back', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    expect([...(await jobsHere().run(kinds.double, bytes, { handOver: [bytes.buffer] }))]).toEqual([2, 4, 6])
    // Only threads share memory.
    expect(bytes.length).toBe(carrier === 'thread' ? 0 : 3)
  })

  it('is ended at once when its signal is aborted, and rejects with its reason', async () => {
    const stop = new AbortController()
    const spinning = rejectionOf(
      jobsHere().run(kinds.spin, 'javascript', {
        signal: stop.signal,
        onProgress: () => setTimeout(() => stop.abort(new Error('no longer wanted')), 20) && undefined,
      }),
    )
    expect(await spinning).toEqual(new Error('no longer wanted'))
  })

  it('does not start for a signal that is aborted already', async () => {
    const aborted = AbortSignal.abort(new Error('too late'))
    expect(await rejectionOf(jobsHere().run(kinds.square, [], { signal: aborted }))).toEqual(new Error('too late'))
  })

  it('is refused in one sentence when it takes longer than it may', async () => {
    const refusal = await rejectionOf(jobsHere().run(kinds.spin, 'javascript', { timeLimit: 500 }))
    expect(refusal).toMatchObject({ code: 'too-long', params: { seconds: 1 } })
    expect(refusal).toBeInstanceOf(Refusal)
  })

  it('is refused in one sentence when its heap takes more memory than it may', async () => {
    const refusal = await rejectionOf(jobsHere().run(kinds.swell, 'heap'))
    expect(refusal).toMatchObject({ code: 'too-much-memory', params: { megabytes: 64 } })
  })

  it('refuses as its work does', async () => {
    const refusal = await rejectionOf(jobsHere().run(kinds.fail, 'refuse'))
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ code: 'no-such-column', params: { name: 'x' } })
  })

  it('rejects with a fault of its work, and says where it was', async () => {
    const fault = await rejectionOf(jobsHere().run(kinds.fail, 'throw'))
    expect(fault).toMatchObject({ name: 'RangeError', message: 'a fault', code: 'E_FAULT' })
    expect(String(fault instanceof Error && fault.stack)).toContain('testWorks.ts')
  })

  it('rejects when it answers with something else than it should', async () => {
    expect(String(await rejectionOf(jobsHere().run(kinds.lie, null)))).toContain('truth')
  })

  it('rejects when there is no work of its name', async () => {
    expect(String(await rejectionOf(jobsHere().run(kinds.unknown, null)))).toContain('unknown')
  })

  it('rejects when what it tells is not taken', async () => {
    const onProgress = () => {
      throw new Error('not taken')
    }
    expect(await rejectionOf(jobsHere().run(kinds.square, [1], { onProgress }))).toEqual(new Error('not taken'))
  })

  it('rejects when all jobs are closed', async () => {
    const jobs = jobsHere()
    const spinning = rejectionOf(jobs.run(kinds.spin, 'javascript', { onProgress: () => jobs.close() }))
    expect(await spinning).toBeInstanceOf(JobEnded)
  })
})

describe('a job in a process', () => {
  const kinds = testKinds('process')

  it('rejects when the process dies, and the next job has another', async () => {
    const jobs = jobsHere()
    const before = await jobs.run(kinds.processId, null)
    expect(await rejectionOf(jobs.run(kinds.fail, 'die'))).toMatchObject({ name: 'JobEnded', hadBegun: true })
    const after = await jobs.run(kinds.processId, null)
    expect([before, after]).not.toContain(process.pid)
    expect(after).not.toBe(before)
  })

  it('is done in another process when the one that waited for it is gone', async () => {
    const jobs = jobsHere()
    const before = await jobs.run(kinds.processId, null)
    process.kill(before, 'SIGKILL')
    // Its end is not known here yet.
    const after = await jobs.run(kinds.processId, null)
    expect(after).not.toBe(before)
    expect(isRunning(after)).toBe(true)
  })

  it('rejects when the process ends before it has begun', async () => {
    // A module that only exports: its process ends at once.
    const jobs = createJobs(() => startNodeProcess(new URL('../../../fixtures/jobs/testJobs.ts', import.meta.url)))
    expect(await rejectionOf(jobs.run(kinds.processId, null))).toMatchObject({ name: 'JobEnded', hadBegun: false })
  })

  it('is ended in the middle of native code too', async () => {
    const jobs = jobsHere()
    const id = await jobs.run(kinds.processId, null)
    const stop = new AbortController()
    const spinning = rejectionOf(
      jobs.run(kinds.spin, 'sqlite', {
        signal: stop.signal,
        onProgress: () => setTimeout(() => stop.abort(new Error('enough')), 100) && undefined,
      }),
    )
    expect(await spinning).toEqual(new Error('enough'))
    await expect.poll(() => isRunning(id), { timeout: 2000, interval: 10 }).toBe(false)
  })

  it('is refused in one sentence when it takes more processor time than it may, in native code too', async () => {
    const spent: number[] = []
    const onSpent = (milliseconds: number) => spent.push(milliseconds)
    const limits = { processorLimit: 300, onSpent }
    for (const where of ['javascript', 'sqlite'] as const) {
      const refusal = await rejectionOf(jobsHere().run(kinds.spin, where, limits))
      expect(refusal).toMatchObject({ code: 'too-long', params: { seconds: 1 } })
      expect(spent.at(-1)).toBeGreaterThan(300)
    }
  })

  it('is not held to account for time in which it does nothing, nor for what a job before it took', async () => {
    const jobs = jobsHere()
    const spent: number[] = []
    const onSpent = (milliseconds: number) => spent.push(milliseconds)
    await jobs.run(kinds.work, { milliseconds: 400, waits: false }, { onSpent })
    expect(spent.at(-1)).toBeGreaterThanOrEqual(400)
    const waited = await jobs.run(kinds.work, { milliseconds: 600, waits: true }, { processorLimit: 300 })
    expect(waited).toBe(600)
  })

  it('is refused in one sentence when it takes more memory than it may beside the heap', async () => {
    const refusal = await rejectionOf(jobsHere().run(kinds.swell, 'buffers'))
    expect(refusal).toMatchObject({ code: 'too-much-memory', params: { megabytes: 64 } })
  })

  it('shares its process with the jobs after it, but never with one beside it', async () => {
    const jobs = jobsHere()
    const one = await jobs.run(kinds.processId, null)
    expect(await jobs.run(kinds.processId, null)).toBe(one)
    const beside = await Promise.all([jobs.run(kinds.processId, null), jobs.run(kinds.processId, null)])
    expect(new Set(beside).size).toBe(2)
  })

  it('leaves no process when no more jobs come', async () => {
    const id = await jobsHere().run(kinds.processId, null)
    expect(isRunning(id)).toBe(true)
    await expect.poll(() => isRunning(id), { timeout: 60_000 }).toBe(false)
  })
})

describe('a process that a busy machine starts late', () => {
  it('takes nothing from the time of its work', async () => {
    const jobs = createJobs(() => {
      const place = startNodeProcess(new URL('../../../fixtures/jobs/testProcess.ts', import.meta.url))
      return {
        ...place,
        get isOver() {
          return place.isOver
        },
        post: (message) => void setTimeout(() => place.post(message), message.kind === 'job' ? 700 : 0),
      }
    })
    onTestFinished(() => jobs.close())
    expect(await jobs.run(testKinds('process').processId, null, { timeLimit: 500 })).toBeGreaterThan(0)
  })
})
