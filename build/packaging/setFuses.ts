import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import { setReleaseFuses } from './fuses.ts'

/** electron-builder's hook: sets every fuse of the packaged executable before it is signed. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName: platform, packager } = context
  const name = platform === 'linux' ? packager.config.executableName : packager.appInfo.productFilename
  const ending = platform === 'win32' ? '.exe' : platform === 'linux' ? '' : '.app'
  await setReleaseFuses(join(appOutDir, `${name}${ending}`))
}
