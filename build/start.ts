// `npm start [-- FILE]`: the desktop app where it can run, else the same app in the browser.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { runCommandLine } from './commandLine.ts'
import { run } from './project/childProcesses.ts'
import { ensureBuilt } from './project/ensureBuilt.ts'
import { callerFolder } from './project/projectPaths.ts'
import { reportFailure } from './reportFailure.ts'
import { type ElectronRuntime, electronArguments, electronEnvironment, findElectron } from './runtime/electronRuntime.ts'
import { obtainElectron } from './runtime/obtainElectron.ts'
import { hasDisplay } from './runtime/virtualDisplay.ts'

/** What the system says of a program whose libraries are missing. */
const cannotStart = 127

/** The runtime for the desktop, or why there is none: the first part of a sentence. */
async function desktopRuntime(): Promise<ElectronRuntime | string> {
  if (!hasDisplay()) return 'There is no display'
  const present = await findElectron()
  if (present !== undefined) return present
  await obtainElectron()
  return (await findElectron()) ?? 'Electron is not installed and could not be fetched'
}

/** Runs the app in its window until it is closed; resolves with its exit code. */
function runDesktop(runtime: ElectronRuntime, appArguments: readonly string[]): Promise<number> {
  return run(runtime.executable, [...electronArguments(), ...appArguments], { env: electronEnvironment(runtime) })
}

function serveInstead(reason: string, appArguments: readonly string[]): Promise<number> {
  process.stdout.write(`${reason}, so Shoresh runs in the browser: open the address below, end it with Ctrl-C.\n`)
  return runCommandLine(['serve', ...appArguments, '--no-open'])
}

/** The first line of what went wrong, to stand in a sentence. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\n.*/s, '')
}

async function start(appArguments: readonly string[]): Promise<number> {
  await ensureBuilt()
  const runtime = await desktopRuntime().catch(firstLine)
  if (typeof runtime === 'string') return serveInstead(runtime, appArguments)
  const exitCode = await runDesktop(runtime, appArguments)
  return exitCode === cannotStart ? serveInstead('Electron cannot start here', appArguments) : exitCode
}

/** A file is named relative to where the user is, not to the checkout. */
function absoluteFile(argument: string): string {
  const path = resolve(callerFolder(), argument)
  return existsSync(path) ? path : argument
}

try {
  process.exitCode = await start(process.argv.slice(2).map(absoluteFile))
} catch (error) {
  reportFailure(error)
}
