import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders whose code is measured; tests keep the same style but no limits. */
const wings = ['shared', 'electron', 'renderer', 'build'] as const
const passedOver: ReadonlySet<string> = new Set(['node_modules', 'out', 'dist'])

export interface SourceFile {
  /** From the house's top folder, parted by `/` on every system. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript and JavaScript file of the house, in the order of its path. A wing that is absent holds none. */
export function readSources(house: string): SourceFile[] {
  const top = new Set(readdirSync(house))
  return wings
    .filter((wing) => top.has(wing))
    .flatMap((wing) => pathsBelow(house, wing))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }))
}

function pathsBelow(house: string, folder: string): string[] {
  return readdirSync(join(house, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : pathsBelow(house, path)
    return /\.(tsx?|mjs|cjs)$/.test(entry.name) ? [path] : []
  })
}
