import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '../project/projectPaths.ts'

/** An asynchronous function of a package that has no types here. */
export type ToolFunction = (...values: readonly unknown[]) => Promise<unknown>

/**
 * Loads one exported function of a package that comes with one of our development dependencies (electron's own unzip,
 * electron-builder's asar), so that the project needs no second copy of it. Throws when it is not there.
 */
export async function loadBundledTool(owner: string, name: string, exportName: string): Promise<ToolFunction> {
  const requireAsOwner = createRequire(join(packageFolder(owner), 'package.json'))
  const tool: unknown = await import(pathToFileURL(requireAsOwner.resolve(name)).href)
  const found: unknown = typeof tool === 'object' && tool !== null ? Reflect.get(tool, exportName) : undefined
  if (typeof found !== 'function') throw new Error(`${name} has no function ${exportName}.`)
  return async (...values) => Reflect.apply(found, undefined, values)
}
