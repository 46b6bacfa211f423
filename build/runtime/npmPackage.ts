import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runQuietly } from '../project/childProcesses.ts'

export type PinnedPackage = Readonly<{ name: string; version: string; integrity: string }>

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Fetches one npm package, of this version and content only, and unpacks it into a new folder; it is no dependency of
 * the project and nothing of it is run. Throws when it cannot be fetched or is not what was pinned.
 */
export async function fetchNpmPackage(pinned: PinnedPackage, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = `${pinned.name}@${pinned.version}`
  await runQuietly('npm', ['pack', name, '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' })
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (tarball === undefined) throw new Error(`npm fetched no archive of ${name}.`)
  const found = await integrityOf(join(folder, tarball))
  if (found !== pinned.integrity) throw new Error(`${name} is not the pinned one: its integrity is ${found}.`)
  await runQuietly('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: folder })
  await rm(join(folder, tarball))
}

/**
 * Makes a folder all at once: the work fills a temporary one beside it, which then takes its name. Whoever sees the
 * folder sees it complete. When it came to be meanwhile, that one stays and the new one is dropped.
 */
export async function makeFolderAtOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(`${folder}.part-`)
  try {
    await fill(temporary)
    await rename(temporary, folder).catch(async (error: unknown) => {
      const isThere = await readdir(folder).then(
        (names) => names.length > 0,
        () => false,
      )
      if (!isThere) throw error
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
