import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** A house of a few files under the project's own rules; resolves to what the check printed about it. */
async function checkHouse(files: Readonly<Record<string, string>>): Promise<{ passed: boolean; told: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-house-'))
  folders.push(folder)
  for (const room of ['shared', 'electron', 'renderer']) await mkdir(join(folder, room))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const check = join(projectFolder, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const rules = join(projectFolder, 'build', 'dependency-cruiser.cjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [check, '--config', rules, 'shared', 'electron', 'renderer'], { cwd: folder }, (error, told) =>
      resolve({ passed: error === null, told: stripVTControlCharacters(told) }),
    )
  })
}

/** Imports that must not be: the rule, who imports, and what. */
const planted: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['page-apart-from-backend', 'renderer/language/a.ts', 'electron/outside.ts'],
  ['backend-apart-from-page', 'electron/a.ts', 'renderer/outside.ts'],
  ['shared-is-pure', 'shared/b.ts', 'electron/outside.ts'],
  ['shared-without-node', 'shared/c.ts', 'node:fs'],
  ['backend-without-electron', 'electron/backend/a.ts', 'electron/main/outside.ts'],
  ['derivations-only-derive', 'electron/backend/derivations/a.ts', 'electron/backend/store/outside.ts'],
  ['sql-in-store-and-engagement', 'electron/backend/services/a.ts', 'electron/backend/store/base/queries.ts'],
  ['store-below-services', 'electron/backend/store/a.ts', 'electron/backend/services/outside.ts'],
  ['engagement-below-services', 'electron/backend/engagement/a.ts', 'electron/backend/derivations/outside.ts'],
  ['screens-apart', 'renderer/screens/a/a.ts', 'renderer/screens/b/outside.ts'],
  ['page-stands-on-its-ground', 'renderer/screens/a/b.ts', 'renderer/app/outside.ts'],
  ['page-stands-on-its-ground', 'renderer/page/a.ts', 'renderer/app/outside.ts'],
  ['ground-without-screens', 'renderer/kit/a.ts', 'renderer/screens/b/outside.ts'],
  ['page-below-components', 'renderer/page/b.ts', 'renderer/kit/outside.ts'],
  ['travel-alone', 'renderer/travel/a.ts', 'renderer/page/outside.ts'],
  ['kit-above-components', 'renderer/components/a/a.ts', 'renderer/kit/a/outside.ts'],
  ['charts-alone', 'renderer/charts/a/a.ts', 'renderer/page/outside.ts'],
  ['charts-alone', 'renderer/charts/a/b.ts', 'shared/contract/outside.ts'],
]

/** A file that imports these; a type alone is an import too. */
function importing(from: string, ...targets: readonly string[]): string {
  const path = (to: string): string => (to.startsWith('node:') ? to : `./${relative(dirname(from), to)}`)
  return targets.map((to) => `export type * from '${path(to)}'\n`).join('')
}

function plantedHouse(): Readonly<Record<string, string>> {
  const outside = planted.flatMap(([, , to]) => (to.startsWith('node:') ? [] : [[to, 'export type Outside = 1\n']]))
  return {
    ...Object.fromEntries(outside),
    ...Object.fromEntries(planted.map(([, from, to]) => [from, importing(from, to)])),
    'shared/circle/a.ts': "import './b.ts'\n",
    'shared/circle/b.ts': "import './a.ts'\n",
    'renderer/page/from/a.ts': "import '../to/a.ts'\n",
    'renderer/page/from/b.ts': 'export {}\n',
    'renderer/page/to/a.ts': 'export {}\n',
    'renderer/page/to/b.ts': "import '../from/b.ts'\n",
  }
}

describe('the import rules', () => {
  let told = ''
  beforeAll(async () => {
    told = (await checkHouse(plantedHouse())).told
  })

  it('let a house pass whose page and backend import what they share', async () => {
    const { passed } = await checkHouse({
      'shared/sum.ts': 'export const one = 1\n',
      'renderer/page.ts': "import { one } from '../shared/sum.ts'\none\n",
      'electron/file.ts': "import { one } from '../shared/sum.ts'\none\n",
    })
    expect(passed).toBe(true)
  })

  it.each(planted)('flag against %s that %s imports %s', (rule, from, to) => {
    expect(told).toContain(`error ${rule}: ${from} → ${to.replace('node:', '')}`)
  })

  it('flag a circle of files', () => {
    expect(told).toContain('error no-circles: shared/circle/a.ts → ')
  })

  it('flag a circle of folders whose files make none', () => {
    expect(told).toContain('error no-circles-of-folders: renderer/page/from → ')
  })
})
