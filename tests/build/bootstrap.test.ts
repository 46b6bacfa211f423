import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'

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

/** A checkout whose packages are missing, and an npm that installs what bootstrap looks for. */
function bareCheckout() {
  const folder = temporaryFolder()
  for (const part of ['build', '.cache', 'bin']) mkdirSync(join(folder, part))
  copyFileSync(join(buildFolder, 'bootstrap.mjs'), join(folder, 'build', 'bootstrap.mjs'))
  writeFileSync(join(folder, 'build', 'done.mjs'), "console.log('done')")
  writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}')
  const npm = `#!/bin/sh\nmkdir -p node_modules/.bin && touch node_modules/.bin/node && echo '{"packages":{}}' > node_modules/.package-lock.json\n`
  writeFileSync(join(folder, 'bin', 'npm'), npm, { mode: 0o755 })
  return folder
}

test.each([
  ['empty, as a full disk leaves it', () => ''],
  ['with the number that another process has now', () => String(process.ppid)],
])('a lock left behind %s does not keep the set-up waiting', (_how, content) => {
  const folder = bareCheckout()
  const lock = join(folder, '.cache', 'setup.lock')
  writeFileSync(lock, content())
  utimesSync(lock, new Date(0), new Date(0))
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` }
  const bootstrap = ['build/bootstrap.mjs', 'done.mjs']
  const { stdout, status } = spawnSync(process.execPath, bootstrap, { cwd: folder, env, encoding: 'utf8', timeout: 20_000 })
  expect([stdout, status, existsSync(lock)]).toEqual(['done\n', 0, false])
})
