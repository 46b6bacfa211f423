import { writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf, isInOrder, type SchemaOrder } from './xmlElements.ts'

/** The parts of a package by their names. */
export type PackageParts = ReadonlyMap<string, string>

export function samplePath(language: string): string {
  return join(import.meta.dirname, `../../../shared/samples/sample.${language}.json`)
}

/** A report of an engagement (its interchange, or the path of it) as an office file, by its parts. `beside` are files to lie where it is made. */
export async function reportPackage(
  format: 'docx' | 'pptx' | 'xlsx',
  content: unknown,
  options: readonly string[] = [],
  beside: Readonly<Record<string, Uint8Array>> = {},
): Promise<PackageParts> {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const document = typeof content === 'string' ? content : join(folder, 'in.json')
  if (typeof content !== 'string') writeFileSync(document, JSON.stringify(content))
  for (const [name, bytes] of Object.entries(beside)) writeFileSync(join(folder, name), bytes)
  expect((await run('load', document, 'a.shoresh')).exitCode).toBe(0)
  expect(await run('report', 'a.shoresh', '--out', `r.${format}`, ...options)).toMatchObject({ exitCode: 0 })
  return readZip(join(folder, `r.${format}`))
}

function xmlOf(parts: PackageParts): readonly (readonly [name: string, xml: string])[] {
  return [...parts].filter(([name]) => /\.(xml|rels)$/.test(name))
}

/** What breaks the rules of packages: relations and kinds of what is not there, elements out of the order of the format. */
export function faultsOf(parts: PackageParts, order: SchemaOrder): readonly string[] {
  const disordered = xmlOf(parts).flatMap(([name, xml]) =>
    elementsOf(xml)
      .filter((one) => !isInOrder(one, order))
      .map((element) => `${name}: ${element.name} holds its children in another order`),
  )
  const leading = xmlOf(parts).flatMap(([name, xml]) => {
    if (!name.endsWith('.rels') || name.includes('!')) return []
    const folder = posix.join(posix.dirname(name), '..')
    const targets = elementsOf(xml).flatMap(({ attributes }) => attributes['Target'] ?? [])
    return targets.filter((target) => !parts.has(posix.join(folder, target))).map((target) => `${name}: no ${target}`)
  })
  const kinds = elementsOf(parts.get('[Content_Types].xml') ?? '')
  const named = kinds.flatMap(({ attributes }) => attributes['PartName'] ?? [])
  const endings = new Set(kinds.flatMap(({ attributes }) => attributes['Extension'] ?? []))
  const unknown = [...parts.keys()].filter(
    (name) =>
      !/!|^\[Content_Types\]/.test(name) && !named.includes(`/${name}`) && !endings.has(name.slice(name.lastIndexOf('.') + 1)),
  )
  return [
    ...disordered,
    ...leading,
    ...named.filter((part) => !parts.has(part.slice(1))).map((part) => `no ${part}`),
    ...unknown.map((name) => `${name} is of no kind`),
  ]
}

/** Texts that a program could take for more than text; each stands in a report as what it is. */
export const hostileTexts = ['=1+1', '<script>alert(1)</script>', '"><svg/onload=alert(1)>', 'x'.repeat(300)] as const

/** Expects such a text to stand in every part as text. */
export function expectInert(parts: PackageParts): void {
  for (const [, xml] of xmlOf(parts)) {
    expect(() => elementsOf(xml)).not.toThrow()
    expect(xml).not.toMatch(/<script|<svg|\u202e|<f>/)
  }
}
