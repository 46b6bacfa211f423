// The first step of every npm script here: `node build/bootstrap.mjs SCRIPT.ts [ARGUMENT…]`.
// It runs on whatever Node the machine has (20 or newer, built-ins only), installs the locked packages when they are
// missing or stale, and then runs build/SCRIPT.ts on the project's own Node 24, which reads TypeScript as it is.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const projectFolder = fileURLToPath(new URL('..', import.meta.url))
const modulesFolder = join(projectFolder, 'node_modules')
const setupLock = join(projectFolder, '.cache', 'setup.lock')

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** True when every package that the lock file demands is installed in that very version. */
function isInstalled() {
  const wanted = readJson(join(projectFolder, 'package-lock.json'))?.packages ?? {}
  const present = readJson(join(modulesFolder, '.package-lock.json'))?.packages
  if (present === undefined || !existsSync(join(modulesFolder, '.bin', 'node'))) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function isRunning(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A holder touches its lock every so often. */
const touchEvery = 2_000
const untouchedFor = 60_000

/**
 * True when nobody holds the lock any more: its process died, or, where another has got its number meanwhile or none was
 * written, nobody has touched the file for long.
 */
function isLeftBehind(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    return (owner > 0 && !isRunning(owner)) || Date.now() - statSync(lock).mtimeMs > untouchedFor
  } catch {
    return false
  }
}

function touch(lock) {
  const now = new Date()
  try {
    utimesSync(lock, now, now)
  } catch {
    // Taken over while this computer slept.
  }
}

/** Runs the work while no other set-up of this checkout runs; the lock of a process that died is taken over. */
async function withSetupLock(work) {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(setupLock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isLeftBehind(setupLock)) rmSync(setupLock, { force: true })
      await pause(300)
    }
  }
  const touching = setInterval(touch, touchEvery, setupLock)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    rmSync(setupLock, { force: true })
  }
}

/** Runs a command to its end, passing signals on; resolves with its exit code. */
function run(command, commandArguments, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd: projectFolder, ...options })
    const passOn = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** Installs the locked packages; resolves with npm's exit code, 0 only when they are all there. */
async function install() {
  process.stderr.write('Installing the packages of package-lock.json (once, about a minute)\n')
  const npm = process.env.npm_execpath
  const commandArguments = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { stdio: ['ignore', 2, 2] }
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...commandArguments], options)
    : await run('npm', commandArguments, { ...options, shell: process.platform === 'win32' })
  if (code === 0 && isInstalled()) return 0
  process.stderr.write(`npm ci did not complete (exit ${code}).\n`)
  return code === 0 ? 1 : code
}

/** Node reads TypeScript without a flag from 22.18 on, and better-sqlite3 needs 22.14. */
function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** The parent of a process that is a shell, where the system tells: npm puts one between itself and a script. */
function parentOfShell(processId) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S (.*)/s.exec(readFileSync(`/proc/${processId}/stat`, 'utf8')) ?? []
    return /^(ba|da|z)?sh$/.test(name) ? Number.parseInt(rest, 10) : undefined
  } catch {
    return undefined
  }
}

/** npm does not pass every end of its own on: when it is gone, what it started ends too, in order. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const above = parentOfShell(parent)
  setInterval(() => {
    if (process.ppid !== parent || parentOfShell(parent) !== above) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

endWithNpm()
const [script, ...scriptArguments] = process.argv.slice(2)
const scriptPath = join(projectFolder, 'build', script)
const setupCode = isInstalled() ? 0 : await withSetupLock(() => (isInstalled() ? 0 : install()))
if (setupCode !== 0) process.exit(setupCode)
process.env.PATH = [join(modulesFolder, '.bin'), process.env.PATH ?? ''].join(delimiter)
if (isNodeNewEnough()) {
  process.argv.splice(1, 2, scriptPath)
  await import(pathToFileURL(scriptPath).href)
} else {
  process.exitCode = await run('node', [scriptPath, ...scriptArguments], { stdio: 'inherit' })
}
