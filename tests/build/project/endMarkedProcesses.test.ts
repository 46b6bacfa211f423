import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { endMarkedProcesses } from '../../../build/project/endMarkedProcesses.ts'

/** A process that waits, in a group of its own as browsers are; resolves when it runs. */
async function startWaiting(environment: Record<string, string>): Promise<ChildProcess> {
  const script = 'console.log(1); setTimeout(() => {}, 60_000)'
  const child = spawn(process.execPath, ['-e', script], { env: environment, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  return child
}

describe.runIf(process.platform === 'linux')('endMarkedProcesses', () => {
  test('ends the processes of the run and leaves those of another one', async () => {
    const ours = await startWaiting({ SHORESH_TEST_RUN: 'one' })
    const theirs = await startWaiting({ SHORESH_TEST_RUN: 'another' })
    const oursEnded = once(ours, 'exit')
    endMarkedProcesses('SHORESH_TEST_RUN=one')
    await oursEnded
    expect(ours.signalCode).toBe('SIGKILL')
    expect(theirs.signalCode).toBeNull()
    theirs.kill()
  })
})
