import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../build/project/projectPaths.ts'

interface Use {
  readonly sheet: string
  /** Under which the file knows the sheet. */
  readonly name: string
  readonly text: string
}

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')

const sheets = new Map(
  globSync('renderer/**/*.module.css', { cwd: projectFolder }).map((path) => [path, classesIn(read(path))] as const),
)

const uses: readonly Use[] = globSync('renderer/**/*.{ts,tsx}', { cwd: projectFolder }).flatMap((path) => {
  const text = read(path)
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, name = '', from = '']) => ({
    sheet: resolve('/', dirname(path), from).slice(1),
    name,
    text,
  }))
})

function classesIn(css: string): ReadonlySet<string> {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))
}

/** By its own name, or as a word of a file that picks classes by a key. */
function isUsed(className: string, { name, text }: Use): boolean {
  const named = new RegExp(`\\b${name}(\\.${className}\\b|\\['${className}'\\])`)
  return named.test(text) || (new RegExp(`\\b${name}\\[`).test(text) && text.includes(`'${className}'`))
}

describe('the style sheets of the page', () => {
  it('name no class that the files which read them do not use', () => {
    const unused = [...sheets].flatMap(([sheet, classes]) =>
      [...classes]
        .filter((name) => !uses.some((use) => use.sheet === sheet && isUsed(name, use)))
        .map((name) => `${sheet}: ${name}`),
    )
    expect(sheets.size).toBeGreaterThan(50)
    expect(unused).toEqual([])
  })

  it('have every class that a file asks them for', () => {
    const missing = uses.flatMap(({ sheet, name, text }) =>
      [...text.matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\['(\\w+)'\\])`, 'g'))]
        .map(([, plain, quoted]) => plain ?? quoted ?? '')
        .filter((asked) => sheets.get(sheet)?.has(asked) !== true)
        .map((asked) => `${sheet}: ${asked}`),
    )
    expect([...new Set(missing)]).toEqual([])
  })
})
