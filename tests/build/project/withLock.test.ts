import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withLock } from '../../../build/project/withLock.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoresh-lock-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** Another process that takes the lock, says so, and holds it until it is killed. */
function startHolder(lockFile: string) {
  const script = `
    const { withLock } = await import(${JSON.stringify(new URL('../../../build/project/withLock.ts', import.meta.url).href)})
    await withLock(${JSON.stringify(lockFile)}, async () => {
      console.log('held')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

describe('withLock', () => {
  test('lets one work begin only when the one before it has ended', async () => {
    const log = join(folder, 'log')
    const work = (name: string) => async () => {
      await appendFile(log, `${name} begins\n`)
      await pause(50)
      await appendFile(log, `${name} ends\n`)
    }
    await Promise.all(['a', 'b', 'c'].map((name) => withLock(join(folder, 'lock'), work(name))))
    const lines = (await readFile(log, 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(6)
    for (const index of [0, 2, 4]) {
      expect(lines[index + 1]).toBe(lines[index]?.replace('begins', 'ends'))
    }
  })

  test('frees the lock when the work fails, and gives its error', async () => {
    const lock = join(folder, 'lock')
    const failing = async () => {
      throw new Error('no disk')
    }
    await expect(withLock(lock, failing)).rejects.toThrow('no disk')
    expect(await withLock(lock, async () => 'next')).toBe('next')
  })

  test('waits for another process, and goes on when that one is killed', async () => {
    const lock = join(folder, 'lock')
    const holder = startHolder(lock)
    await once(holder.stdout, 'data')
    let isDone = false
    const waiting = withLock(lock, async () => {
      isDone = true
    })
    await pause(500)
    expect(isDone).toBe(false)
    holder.kill('SIGKILL')
    await waiting
    expect(isDone).toBe(true)
  })
})
