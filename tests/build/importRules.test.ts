import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/projectPaths.ts'

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
      resolve({ passed: error === null, told }),
    )
  })
}

const planted = [
  ['page-apart-from-backend', { 'renderer/page.ts': "import '../electron/file.ts'\n", 'electron/file.ts': 'export {}\n' }],
  ['backend-apart-from-page', { 'electron/file.ts': "import '../renderer/page.ts'\n", 'renderer/page.ts': 'export {}\n' }],
  ['shared-is-pure', { 'shared/sum.ts': "import '../electron/file.ts'\n", 'electron/file.ts': 'export {}\n' }],
  ['shared-without-node', { 'shared/sum.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n" }],
  ['backend-without-electron', { 'electron/backend/a.ts': "import '../main/b.ts'\n", 'electron/main/b.ts': 'export {}\n' }],
  ['screens-apart', { 'renderer/screens/a/a.ts': "import '../b/b.ts'\n", 'renderer/screens/b/b.ts': 'export {}\n' }],
  ['page-stands-on-its-ground', { 'renderer/screens/a/a.ts': "import '../../app/b.ts'\n", 'renderer/app/b.ts': 'export {}\n' }],
  ['page-stands-on-its-ground', { 'renderer/page/a.ts': "import '../app/b.ts'\n", 'renderer/app/b.ts': 'export {}\n' }],
  ['ground-without-screens', { 'renderer/kit/a.ts': "import '../screens/b/b.ts'\n", 'renderer/screens/b/b.ts': 'export {}\n' }],
  ['page-below-components', { 'renderer/page/a.ts': "import '../kit/b.ts'\n", 'renderer/kit/b.ts': 'export {}\n' }],
  ['charts-alone', { 'renderer/charts/a/a.ts': "import '../../page/b.ts'\n", 'renderer/page/b.ts': 'export {}\n' }],
  [
    'charts-alone',
    {
      'renderer/charts/a/a.ts': "import type { B } from '../../../shared/contract/b.ts'\nexport type A = B\n",
      'shared/contract/b.ts': 'export type B = 1\n',
    },
  ],
  [
    'no-circles-of-folders',
    {
      'renderer/page/a/a.ts': "import '../b/b.ts'\n",
      'renderer/page/a/other.ts': 'export {}\n',
      'renderer/page/b/b.ts': 'export {}\n',
      'renderer/page/b/other.ts': "import '../a/other.ts'\n",
    },
  ],
  ['no-circles', { 'shared/a.ts': "import './b.ts'\n", 'shared/b.ts': "import './a.ts'\n" }],
] as const

describe('the import rules', () => {
  it('let a house pass whose page and backend import what they share', async () => {
    const { passed } = await checkHouse({
      'shared/sum.ts': 'export const one = 1\n',
      'renderer/page.ts': "import { one } from '../shared/sum.ts'\none\n",
      'electron/file.ts': "import { one } from '../shared/sum.ts'\none\n",
    })
    expect(passed).toBe(true)
  })

  it.each(planted)('flag a planted import against %s', async (rule, files) => {
    const { passed, told } = await checkHouse(files)
    expect(passed).toBe(false)
    expect(told).toContain(rule)
  })
})
