import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../shared/model/refusal.ts'
import type { StoredEngagement } from '../../shared/model/storedEngagement.ts'
import { openEngagementFile } from '../backend/engagement/openEngagementFile.ts'
import { readEngagement } from '../backend/store/readEngagement.ts'
import type { Invocation } from './Command.ts'
import { RefusedHere } from './failures.ts'
import type { Terminal } from './Terminal.ts'

/** The n-th file named on the command line, as an absolute path; how many there are was checked before. */
export function fileArgument({ files }: Invocation, index: number, terminal: Terminal): string {
  const named = files[index]
  if (named === undefined) throw new Error(`no argument ${index}`)
  return resolveFile(named, terminal)
}

export function resolveFile(named: string, { folder }: Terminal): string {
  return resolve(folder, named)
}

/** Reads the engagement of a file without taking its lock, as it was last committed. @throws Refusal as `openEngagementFile` */
export function readEngagementAt(path: string, { userDataFolder }: Terminal): StoredEngagement {
  const file = openEngagementFile(path, { mode: 'read', userDataFolder })
  try {
    return file.read(readEngagement)
  } finally {
    file.close()
  }
}

/** The bytes of a file that is not an engagement. @throws Refusal `not-found`, `not-a-file` */
export function readBytes(path: string): Uint8Array {
  const name = basename(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new Refusal('not-found', { name })
  if (!found.isFile()) throw new Refusal('not-a-file', { name })
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Refusal('not-a-file', { name }, { cause })
  }
}

/** A JSON file, parsed. @throws RefusedHere with the place of the mistake */
export function readJson(path: string): unknown {
  const bytes = readBytes(path)
  const name = basename(path)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const place = cause instanceof SyntaxError ? /line (\d+) column (\d+)/.exec(cause.message) : null
    if (place === null) throw new RefusedHere('notJsonAtAll', { name })
    throw new RefusedHere('notJson', { name, line: Number(place[1]), column: Number(place[2]) })
  }
}
