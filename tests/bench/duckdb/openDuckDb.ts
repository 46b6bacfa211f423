import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { userCacheFolder } from '../../../build/project/projectPaths.ts'
import { makeFolderAtOnce } from '../../../build/runtime/npmPackage.ts'

const packageName = '@duckdb/node-api'
const version = '1.5.6-r.1'
const run = promisify(execFile)

/** What is used of a connection to DuckDB. */
export interface DuckDb {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
}

interface DuckDbPackage {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDb> }> }
}

/** An empty DuckDB in memory, fetched from the npm registry the first time; a sentence that says why there is none. */
export async function openDuckDb(): Promise<DuckDb | string> {
  const folder = join(userCacheFolder(), `duckdb-${version}`)
  try {
    if (!existsSync(folder)) await makeFolderAtOnce(folder, fetchInto)
    const entry = join(folder, 'node_modules', packageName, 'lib', 'index.js')
    // No dependency of the project, so nothing tells its types.
    const { default: found } = (await import(pathToFileURL(entry).href)) as { readonly default: DuckDbPackage }
    return await (await found.DuckDBInstance.create(':memory:')).connect()
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    return `DuckDB cannot be had here, so nothing is compared with it: ${reason}`
  }
}

async function fetchInto(folder: string): Promise<void> {
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  await run('npm', ['install', ...options, '--prefix', folder, `${packageName}@${version}`], {
    shell: process.platform === 'win32',
  })
}
