import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkReleaseFuses } from '../../build/packaging/fuses.ts'
import { packageApp } from '../../build/packaging/packageApp.ts'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { loadBundledTool } from '../../build/runtime/bundledTool.ts'
import { findTestElectron } from '../../build/runtime/electronRuntime.ts'
import packageFacts from '../../package.json' with { type: 'json' }
import { commands } from '../../shared/i18n/en/commands.ts'
import { homeScreen } from '../../shared/i18n/en/screens/homeScreen.ts'

import sample from '../../shared/samples/sample.en.json' with { type: 'json' }
import { figureOfCheck } from '../torture/checks.ts'
import { launchPackaged } from './harness/launchPackaged.ts'

let output = ''
let packaged = ''

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'shoresh-packaged-'))
  packaged = await packageApp(output)
})

afterAll(() => rm(output, { recursive: true }))

const releasedMajor = Number.parseInt(packageFacts.devDependencies.electron, 10)

/** The major version of the Electron that was packaged here. */
async function testedMajor(): Promise<number> {
  const { distFolder } = await findTestElectron()
  return Number.parseInt((await readFile(join(distFolder, 'version'), 'utf8')).trim().replace(/^v/, ''), 10)
}

const archive = (): string => join(packaged, 'resources', 'app.asar')

/** What a release may not do, said here once more: the table by which it is packaged is also the one that it is held against. */
const releasedOff = [
  'RunAsNode',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
]

/** The fuses that are off in an executable. */
async function offIn(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable)
  const fuses = Object.entries(wire).filter(([, state]) => state === FuseState.DISABLE)
  return fuses.map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse).toSorted()
}

describe('the packaged app', () => {
  test('opens the sample', async () => {
    const app = await launchPackaged(join(packaged, 'shoresh'))
    await app.page.getByRole('button', { name: homeScreen.sample }).click()
    await app.page.getByText(sample.name).first().waitFor()
    await app.page.getByRole('link').nth(5).waitFor()
    await app.close()
  })

  test('draws plans in the thread that it carries for it', async () => {
    const app = await launchPackaged(join(packaged, 'shoresh'))
    await app.page.getByRole('button', { name: homeScreen.sample }).click()
    await app.page.getByRole('link', { name: commands.plan }).click()
    await app.page.getByText(/most likely between \d+ and \d+/).waitFor()
    await app.close()
  })

  test('has every fuse at its release value', { tags: ['E4'] }, async ({ annotate }) => {
    const { named, known, wrong } = await checkReleaseFuses(join(packaged, 'shoresh'))
    const right = known - wrong.length
    await annotate(`fuses ${known}/${named} known to this runtime, ${right}/${known} at release value`, figureOfCheck)
    expect(wrong).toEqual([])
    expect(await offIn(join(packaged, 'shoresh'))).toEqual(releasedOff.toSorted())
    // The ninth came after the Electron that the npm registry holds for tests.
    expect(known).toBe((await testedMajor()) >= releasedMajor ? named : named - 1)
  })

  test('carries the built app and better-sqlite3 and nothing else', async () => {
    const listPackage = await loadBundledTool('app-builder-lib', '@electron/asar', 'listPackage')
    const listed: unknown = await listPackage(archive(), {})
    if (!Array.isArray(listed)) throw new Error('The archive cannot be listed.')
    const files = listed.map(String)
    const folders = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')))
    expect([...folders].sort()).toEqual([
      'node_modules',
      'node_modules/better-sqlite3',
      'out',
      'out/backend',
      'out/chunks',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ])
    expect(files.filter((file) => file.endsWith('.map') || file.endsWith('.ts'))).toEqual([])
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  })

  test('names no folder of the machine that built it', async () => {
    expect((await readFile(archive())).includes(projectFolder.replace(/[\\/]$/, ''))).toBe(false)
  })
})
