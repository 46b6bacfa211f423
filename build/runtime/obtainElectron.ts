import { join } from 'node:path'
import { capture } from '../project/childProcesses.ts'
import { packageFolder } from '../project/projectPaths.ts'

const reachMilliseconds = 5_000
const fetchMilliseconds = 600_000

/** Where the electron package fetches from: the mirror that the user has set for it, else its own. */
function electronSource(): string {
  const { env } = process
  return env['npm_config_electron_mirror'] ?? env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/'
}

/** Whether that place answers at all, so that nobody waits for a download that cannot start. */
async function isSourceReachable(): Promise<boolean> {
  try {
    await fetch(electronSource(), { method: 'HEAD', signal: AbortSignal.timeout(reachMilliseconds) })
    return true
  } catch {
    return false
  }
}

/**
 * Lets the electron package fetch its binary (about 120 MB, once) where its source answers within five seconds. Tells
 * nothing about the outcome: ask `findElectron` afterwards.
 */
export async function obtainElectron(): Promise<void> {
  if (!(await isSourceReachable())) return
  process.stderr.write('Fetching Electron (about 120 MB, once)\n')
  await capture(process.execPath, [join(packageFolder('electron'), 'install.js')], { timeout: fetchMilliseconds })
}
