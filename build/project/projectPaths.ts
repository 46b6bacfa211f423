import { homedir } from 'node:os'
import { join } from 'node:path'

/** The checkout's top folder. */
export const projectFolder = join(import.meta.dirname, '..', '..')

/** Where `ensureBuilt` puts the built application. */
export const builtFolder = join(projectFolder, 'out')

/** The command line in the built application, which starts in a third of the time that its sources take. */
export const builtCommandLine = join(builtFolder, 'cli', 'shoresh.js')

/** Locks, half-made builds and test results of this checkout; git-ignored, safe to delete. */
export const workFolder = join(projectFolder, '.cache')

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return join(projectFolder, 'node_modules', ...name.split('/'))
}

/** The user's cache folder for what is fetched once and shared by checkouts; safe to delete. */
export function userCacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME']
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'shoresh')
}

/** The folder that the user called npm from; npm itself runs scripts in the checkout's top folder. */
export function callerFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}
