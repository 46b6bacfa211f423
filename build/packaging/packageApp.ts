import { access, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { ensureBuilt } from '../project/ensureBuilt.ts'
import { projectFolder } from '../project/projectPaths.ts'
import { type ElectronRuntime, findTestElectron, runtimeTitle } from '../runtime/electronRuntime.ts'
import { afterPack } from './setFuses.ts'

const packagedBinding = join(
  'resources',
  'app.asar.unpacked',
  'node_modules',
  'better-sqlite3',
  'prebuilds',
  `${process.platform}-${process.arch}.node`,
)

/** A packaged app takes no binding from the environment, so for an older runtime the compiled one replaces the prebuilt. */
async function replaceBinding(runtime: ElectronRuntime, packageFolder: string): Promise<void> {
  if (runtime.nativeBinding === undefined) return
  const target = join(packageFolder, packagedBinding)
  await access(target)
  await copyFile(runtime.nativeBinding, target)
}

/**
 * Builds the app and packages it, unpacked and with the release's fuses, for the system that this runs on; resolves with
 * the folder that holds the executable (`shoresh` on Linux).
 */
export async function packageApp(outputFolder: string): Promise<string> {
  await ensureBuilt()
  const runtime = await findTestElectron()
  console.log(`Packaging with ${runtimeTitle(runtime)}`)
  const electronVersion = (await readFile(join(runtime.distFolder, 'version'), 'utf8')).trim().replace(/^v/, '')
  let packaged = ''
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: join('build', 'electron-builder.yml'),
      electronDist: runtime.distFolder,
      electronVersion,
      directories: { output: outputFolder },
      afterPack: async (context) => {
        await replaceBinding(runtime, context.appOutDir)
        await afterPack(context)
        packaged = context.appOutDir
      },
    },
  })
  return packaged
}
