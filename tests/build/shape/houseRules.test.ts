import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../../build/project/projectPaths.ts'
import { breachesOf, codeShape, cycleTitle } from '../../../build/shape/codeShape.ts'
import { readSources } from '../../../build/shape/sourceFiles.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const limits = { fileLines: 300, folderFiles: 25, functionLines: 60, castsPerThousandLines: 3, cycles: 0 }

/** A house of these files, measured. */
function shapeOf(files: Readonly<Record<string, string>>) {
  const house = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  return codeShape(readSources(house))
}

/** Titles of the circles in a house whose files import one another like this. */
function cyclesOf(imports: Readonly<Record<string, readonly string[]>>): string[] {
  const texts = Object.entries(imports).map(([path, targets]) => {
    const up = '../'.repeat(path.split('/').length - 1)
    return [path, `${targets.map((target) => `import '${up}${target}'\n`).join('')}export {}\n`] as const
  })
  return shapeOf(Object.fromEntries(texts)).cycles.map(cycleTitle)
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `  console.log(${index})\n`).join('')
}

describe('the house', () => {
  it('keeps its limits', () => {
    expect(breachesOf(codeShape(readSources(projectFolder)), limits)).toEqual([])
  })

  it('reads lists without index checks in the number kernels alone', () => {
    const unchecked = globSync('{shared,electron,renderer,build,tests}/**/tsconfig*.json', { cwd: projectFolder }).filter(
      (path) => /"noUncheckedIndexedAccess": *false/.test(readFileSync(join(projectFolder, path), 'utf8')),
    )
    expect(unchecked).toEqual([join('shared', 'analysis', 'kernels', 'tsconfig.json')])
  })
})

describe('the limits', () => {
  it('let pass what just reaches them', () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`shared/f${index}.ts`, 'export {}\n']))
    const shape = shapeOf({
      ...files,
      'electron/long.ts': lines(300),
      'build/work.ts': `export function work() {\n${lines(58)}}\n`,
    })
    expect(breachesOf(shape, limits)).toEqual([])
  })

  it('flag a file, a folder and a function that are one over', () => {
    const files = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`shared/f${index}.ts`, 'export {}\n']))
    const shape = shapeOf({
      ...files,
      'electron/long.ts': lines(301),
      'renderer/Work.tsx': `// שורה\nexport function Work() {\n${lines(59)}}\n`,
    })
    expect(breachesOf(shape, limits)).toEqual([
      'electron/long.ts: 301 lines, 300 allowed',
      'shared: 26 files, 25 allowed',
      'renderer/Work.tsx:2: 61 lines of one function, 60 allowed',
    ])
  })

  it.each([
    ['an arrow', `const work = () => {\n${lines(59)}}\n`],
    ['a method', `class Work {\n  static run() {\n${lines(59)}  }\n}\n`],
    ['a constructor', `class Work {\n  constructor() {\n${lines(59)}  }\n}\n`],
    ['a callback', `[1].forEach(function () {\n${lines(59)}})\n`],
    ['a getter', `const work = {\n  get now() {\n${lines(59)}    return 1\n  },\n}\n`],
  ])('count the lines of %s too', (_, text) => {
    expect(breachesOf(shapeOf({ 'shared/work.ts': text }), limits)).toHaveLength(1)
  })

  it('look into no folder of packages or of what is built', () => {
    const shape = shapeOf({
      'shared/node_modules/one/long.ts': lines(400),
      'renderer/dist/long.mjs': lines(400),
      'tests/a.ts': lines(400),
    })
    expect(shape.files).toEqual([])
  })
})

describe('casts', () => {
  const castsIn = (text: string) => shapeOf({ 'shared/cast.ts': `// עברית, so that bytes are no characters\n${text}\n` }).casts

  it.each([
    ['an assertion', 'export const one = 1 as unknown', 1],
    ['two assertions in one', 'export const one = 1 as unknown as string', 2],
    ['the older form', 'export const one = <unknown>1', 1],
    ['a claim that something is there', 'export const first = [1].at(0)!', 1],
    ['as const', 'export const one = [1] as const', 0],
    ['satisfies', 'export const one = 1 satisfies number', 0],
    ['an import under another name', "import { one as two } from './one.ts'\ntwo()", 0],
    ['the words in a text', "export const told = 'known as T'", 0],
  ])('are counted: %s', (_, text, count) => {
    expect(castsIn(text)).toEqual(Array.from({ length: count }, () => 'shared/cast.ts:2'))
  })

  it('are too many above three in a thousand lines', () => {
    const cast = 'export const one = 1 as unknown\n'
    const filler = lines(249)
    expect(breachesOf(shapeOf({ 'shared/a.ts': `${cast.repeat(3)}${filler}${lines(48)}` }), limits)).toHaveLength(1)
    const thousand = {
      'shared/a.ts': cast.repeat(3) + lines(247),
      'shared/b.ts': lines(250),
      'shared/c.ts': lines(250),
      'shared/d.ts': lines(250),
    }
    expect(breachesOf(shapeOf(thousand), limits)).toEqual([])
  })
})

describe('circles of folders', () => {
  it('are none where imports go one way', () => {
    expect(cyclesOf({ 'shared/a/x.ts': ['shared/b/y.ts'], 'shared/b/y.ts': ['shared/c/z.ts'], 'shared/c/z.ts': [] })).toEqual([])
  })

  it('are none among files of one folder, which the import rules look at', () => {
    expect(cyclesOf({ 'shared/a/x.ts': ['shared/a/y.ts'], 'shared/a/y.ts': ['shared/a/x.ts'] })).toEqual([])
  })

  it('are siblings that import one another, though no two files do', () => {
    const imports = {
      'shared/a/x.ts': ['shared/b/x.ts'],
      'shared/b/y.ts': ['shared/a/y.ts'],
      'shared/b/x.ts': [],
      'shared/a/y.ts': [],
    }
    expect(cyclesOf(imports)).toEqual(['shared/{a, b}'])
  })

  it('go through three folders', () => {
    const imports = { 'shared/a/x.ts': ['shared/b/x.ts'], 'shared/b/x.ts': ['shared/c/x.ts'], 'shared/c/x.ts': ['shared/a/x.ts'] }
    expect(cyclesOf(imports)).toEqual(['shared/{a, b, c}'])
  })

  it('are found through what lies deep in the siblings', () => {
    const imports = {
      'shared/a/p/x.ts': ['shared/b/q/x.ts'],
      'shared/b/r/x.ts': ['shared/a/s/x.ts'],
      'shared/b/q/x.ts': [],
      'shared/a/s/x.ts': [],
    }
    expect(cyclesOf(imports)).toEqual(['shared/{a, b}'])
  })

  it('are found among subfolders and among the wings alike', () => {
    const imports = {
      'shared/a/p/x.ts': ['shared/a/q/x.ts', 'electron/x.ts'],
      'shared/a/q/x.ts': ['shared/a/p/x.ts'],
      'electron/x.ts': ['shared/a/p/x.ts'],
    }
    expect(cyclesOf(imports)).toEqual(['{electron, shared}', 'shared/a/{p, q}'])
  })

  it('hold a folder with its own subfolder when its files import from there and are imported from there', () => {
    const oneWay = { 'shared/a/x.ts': ['shared/a/p/x.ts'], 'shared/a/p/x.ts': [], 'shared/a/y.ts': [] }
    expect(cyclesOf(oneWay)).toEqual([])
    expect(cyclesOf({ ...oneWay, 'shared/a/p/x.ts': ['shared/a/y.ts'] })).toEqual(['shared/a/{*, p}'])
  })

  it.each([
    ['types', "import type { One } from '../b/x.ts'\nexport type Two = One\n"],
    ['an export from elsewhere', "export { one } from '../b/x.ts'\n"],
    ['all exports of another', "export * from '../b/x.ts'\n"],
    ['an import when it is needed', "export const load = () => import('../b/x.ts')\n"],
    ['a type written as an import', "export type One = typeof import('../b/x.ts')\n"],
  ])('count %s as an import', (_, text) => {
    const shape = shapeOf({ 'shared/a/x.ts': text, 'shared/b/x.ts': "import '../a/x.ts'\nexport const one = 1\n" })
    expect(shape.cycles.map(cycleTitle)).toEqual(['shared/{a, b}'])
  })
})
