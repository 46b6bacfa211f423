import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from './projectPaths.ts'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const graceMilliseconds = 5_000
const running = new Set<ChildProcess>()
let isGuarded = false

/** A signal or the end of this process ends every child started here, so that nothing stays behind. */
function guardChildren(): void {
  if (isGuarded) return
  isGuarded = true
  for (const signal of passedOn) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal)
      const exitCode = 128 + constants.signals[signal]
      setTimeout(() => process.exit(exitCode), graceMilliseconds).unref()
      void Promise.allSettled([...running].map(exitCodeOf)).then(() => process.exit(exitCode))
    })
  }
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL')
  })
}

/** Starts a child that lives no longer than this process. Its folder is the checkout unless said otherwise. */
export function startChild(command: string, commandArguments: readonly string[], options: SpawnOptions = {}): ChildProcess {
  guardChildren()
  const child = spawn(command, [...commandArguments], { cwd: projectFolder, ...options })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Resolves with the exit code of a child, 128 + number when a signal ended it; rejects when it cannot start. */
function exitCodeOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

/** Runs a command to its end with this process's output and no input; resolves with its exit code. */
export function run(command: string, commandArguments: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return exitCodeOf(startChild(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'], ...options }))
}

export type Captured = Readonly<{ exitCode: number; output: string }>

/** Runs a command to its end and keeps what it prints, both streams together, without colours; exit code 127 when it cannot start. */
export async function capture(
  command: string,
  commandArguments: readonly string[],
  options: SpawnOptions = {},
): Promise<Captured> {
  const child = startChild(command, commandArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => parts.push(part))
  child.stderr?.on('data', (part: Buffer) => parts.push(part))
  const exitCode = await exitCodeOf(child).catch(() => 127)
  return { exitCode, output: stripVTControlCharacters(Buffer.concat(parts).toString('utf8')) }
}

/** Runs a command to its end; throws an error that carries the last of its output unless it succeeds. */
export async function runQuietly(
  command: string,
  commandArguments: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { exitCode, output } = await capture(command, commandArguments, options)
  if (exitCode !== 0) {
    throw new Error(`${command} ended with ${exitCode}:\n${output.slice(-4_000)}`)
  }
  return output
}
