import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtFolder, projectFolder } from '../../build/project/projectPaths.ts'

const assets = join(builtFolder, 'renderer', 'assets')

function textOf(kind: 'js' | 'css'): string {
  return globSync(`*.${kind}`, { cwd: assets })
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n')
}

/** The names of classes as Mantine makes them, that stand in a text. */
function classesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g))
}

describe('the styles of the built page', () => {
  const styled = classesIn(readFileSync(join(projectFolder, 'node_modules', '@mantine', 'core', 'styles.css'), 'utf8'))
  const used = classesIn(textOf('js'))
  const written = classesIn(textOf('css'))

  it('hold those of every component of Mantine that the page is made of', () => {
    const needed = [...styled].filter((name) => used.has(name))
    expect(needed.length).toBeGreaterThan(100)
    expect(needed.filter((name) => !written.has(name))).toEqual([])
  })

  it('hold those of no other', () => {
    expect([...written].filter((name) => styled.has(name) && !used.has(name))).toEqual([])
  })
})
