import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/projectPaths.ts'

const buildFolder = fileURLToPath(new URL('../../build', import.meta.url))
const script = relative(buildFolder, fileURLToPath(new URL('../fixtures/waitingScript.ts', import.meta.url)))
const bootstrap = `node build/bootstrap.mjs ${script}`

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

/** Stands for npm: starts the script as npm does, and passes its output on. */
function startAsNpm(command: string) {
  const npm = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })`
  return spawn(process.execPath, ['-e', npm], {
    cwd: projectFolder,
    env: { ...process.env, npm_lifecycle_event: 'shoresh' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test.each([
  ['in place of its shell', `exec ${bootstrap}`],
  ['under a shell that waits', `${bootstrap}; true`],
])('what npm started %s ends when npm is killed', async (_how, command) => {
  const npm = startAsNpm(command)
  const [line] = await once(npm.stdout.setEncoding('utf8'), 'data')
  const processId = Number(line)
  expect(isRunning(processId)).toBe(true)
  npm.kill('SIGKILL')
  for (let waited = 0; isRunning(processId) && waited < 100; waited += 1) await pause(100)
  expect(isRunning(processId)).toBe(false)
})
