import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { runQuietly } from './childProcesses.ts'
import { builtFolder, packageFolder, projectFolder, workFolder } from './projectPaths.ts'
import { withLock } from './withLock.ts'

const sourceFolders = ['electron', 'renderer', 'shared', 'build'] as const
const sourceFiles = ['package.json', 'package-lock.json'] as const
const builtParts = ['main', 'preload', 'backend', 'cli', 'chunks', 'renderer'] as const
const stampFile = join(builtFolder, 'built-from')

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(join(projectFolder, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length))
}

/** A fingerprint of the content of everything that the built application comes from. */
async function sourceStamp(): Promise<string> {
  const lists = await Promise.all(sourceFolders.map(filesUnder))
  const hash = createHash('sha256')
  for (const file of [...sourceFiles, ...lists.flat().sort()]) {
    const content = await readFile(join(projectFolder, file))
    hash.update(`${file.split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function isBuiltFrom(stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

/** Puts the parts of a finished build in the place of the earlier ones. */
async function replaceParts(temporary: string): Promise<void> {
  await mkdir(builtFolder, { recursive: true })
  await rm(stampFile, { force: true })
  const replaced = join(temporary, 'replaced')
  await mkdir(replaced)
  for (const part of builtParts) {
    if (existsSync(join(builtFolder, part))) await rename(join(builtFolder, part), join(replaced, part))
    if (existsSync(join(temporary, part))) await rename(join(temporary, part), join(builtFolder, part))
  }
}

async function build(stamp: string): Promise<void> {
  const temporary = await mkdtemp(join(workFolder, 'build-'))
  try {
    // In processes of their own: whoever builds may run tests, and React is another one there.
    const env = { ...process.env, NODE_ENV: 'production', SHORESH_BUILD_FOLDER: temporary }
    const electronVite = join(packageFolder('electron-vite'), 'dist', 'cli.js')
    await runQuietly(process.execPath, [electronVite, 'build', '-c', join('build', 'electron.vite.config.ts')], { env })
    const markup = join('build', 'writeHomeMarkup.ts')
    await runQuietly(process.execPath, [markup, join(temporary, 'renderer')], { env })
    await replaceParts(temporary)
    await writeFile(stampFile, stamp)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * Builds the application into out/ unless what is there comes from these very sources. A failed build leaves the earlier
 * one in place and throws with what the build said. Processes that ask at the same time wait for one build.
 */
export async function ensureBuilt(): Promise<void> {
  if (isBuiltFrom(await sourceStamp())) return
  await withLock(join(workFolder, 'build.lock'), async () => {
    const stamp = await sourceStamp()
    if (isBuiltFrom(stamp)) return
    process.stderr.write('Building the app\n')
    await build(stamp)
  })
}
