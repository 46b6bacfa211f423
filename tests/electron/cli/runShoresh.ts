import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { ensureBuilt } from '../../../build/project/ensureBuilt.ts'
import { builtCommandLine } from '../../../build/project/projectPaths.ts'
import { environmentLanguage, type Terminal } from '../../../electron/cli/base/Terminal.ts'
import { runCli } from '../../../electron/cli/runCli.ts'

/** Builds at most once: no source changes while tests run. */
let building: Promise<void> | undefined

/** The path of the command line, once it is built from the sources as they are. */
export async function commandLineFile(): Promise<string> {
  building ??= ensureBuilt()
  await building
  return builtCommandLine
}

export interface Outcome {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

export interface RunOptions {
  /** Where settings and locks are kept. */
  readonly settings: string
  readonly folder?: string
  readonly locale?: string
  /** The folder for temporary files; the system's unless given. */
  readonly temporary?: string
}

/** Runs the real command line in a process of its own. */
export async function runShoresh(
  commandLine: readonly string[],
  { settings, folder, locale = 'C.UTF-8', temporary }: RunOptions,
): Promise<Outcome> {
  const cli = await commandLineFile()
  const startedAt = performance.now()
  const child = spawn(process.execPath, [cli, ...commandLine], {
    cwd: folder ?? tmpdir(),
    env: {
      PATH: process.env['PATH'],
      HOME: settings,
      SHORESH_USER_DATA: settings,
      LC_ALL: locale,
      ...(temporary === undefined ? {} : { TMPDIR: temporary }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr, milliseconds: performance.now() - startedAt }))
  })
}

/** The same without a process of its own: for tables of many cases. */
export async function runHere(
  commandLine: readonly string[],
  { settings, folder, locale = 'C.UTF-8' }: RunOptions,
  showPassing?: Terminal['showPassing'],
): Promise<Outcome> {
  const startedAt = performance.now()
  let stdout = ''
  let stderr = ''
  const exitCode = await runCli(commandLine, {
    language: environmentLanguage({ LC_ALL: locale }),
    folder: folder ?? tmpdir(),
    userDataFolder: settings,
    write: (piece) => {
      stdout += piece
    },
    print: (text) => {
      stdout += `${text}\n`
    },
    tell: (text) => {
      stderr += `${text}\n`
    },
    showPassing,
  })
  return { exitCode, stdout, stderr, milliseconds: performance.now() - startedAt }
}
