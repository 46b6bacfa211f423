import { closeSync, copyFileSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { connect } from '../base/connection.ts'
import { leftoversOf } from '../base/leftovers.ts'
import { type CheckOptions, checkConnection } from '../checkFile.ts'
import { schemaVersionOf } from '../schema.ts'
import { type SealState, sealStateOf } from '../seal/contentSeal.ts'
import { type Choice, chooseVersion } from './chooseVersion.ts'
import { lastChangeBeside } from './lastChangeBeside.ts'
import { markOfFile, markOfJournal } from './rollbackJournal.ts'
import { kinshipOf } from './versionHistory.ts'

export interface Tried extends Choice {
  /** A sound copy of the version that goes on. */
  readonly path: string
  /** A sound copy of the other version, where that is to be kept. */
  readonly other: string | null
}

/**
 * Tries out on copies what a file is with what lies beside it and without that, and says which of them goes on. `found` is a
 * copy of both, and the copies are made in the folder. @throws Refusal when it is sound in neither way
 */
export function tryVersions(found: string, folder: string, options: CheckOptions): Tried {
  const leftovers = leftoversOf(found)
  const settled = tryCopy(join(folder, 'settled'), [found, ...leftovers], options)
  const lying = leftovers.length === 0 ? settled : tryCopy(join(folder, 'lying'), [found], options)
  if (lying.refusal !== null) {
    if (settled.refusal !== null) throw settled.refusal
    return { version: 'settled', told: null, path: settled.path, other: null }
  }
  if (settled.refusal !== null) return { version: 'lying', told: 'set-aside', path: lying.path, other: null }
  if (isSameContent(settled.path, lying.path)) return { version: 'settled', told: null, path: settled.path, other: null }
  const choice = choose(found, { settled: settled.path, lying: lying.path }, join(folder, 'undone'), options)
  const [path, other] = choice.version === 'settled' ? [settled.path, lying.path] : [lying.path, settled.path]
  return { ...choice, path, other: choice.told === null ? null : other }
}

function choose(
  found: string,
  { settled, lying }: { readonly settled: string; readonly lying: string },
  scratch: string,
  { nativeBinding }: CheckOptions,
): Choice {
  const journal = leftoversOf(found).find((leftover) => leftover.endsWith('-journal'))
  return chooseVersion({
    kind: journal === undefined ? 'wal' : 'rollback',
    journal: journal === undefined ? null : markOfJournal(journal),
    file: markOfFile(found),
    kinship: kinshipOf(lying, settled, nativeBinding),
    seals: { lying: sealAt(lying, nativeBinding), settled: sealAt(settled, nativeBinding) },
    lastChange: () => lastChangeBeside(lying, settled, scratch, nativeBinding),
  })
}

function sealAt(path: string, nativeBinding: string | undefined): SealState {
  const connection = connect(path, { readonly: true, nativeBinding })
  try {
    return sealStateOf(connection)
  } finally {
    connection.close()
  }
}

function tryCopy(folder: string, sources: readonly [string, ...string[]], options: CheckOptions) {
  mkdirSync(folder, { mode: 0o700 })
  for (const source of sources) copyFileSync(source, join(folder, basename(source)))
  const path = join(folder, basename(sources[0]))
  try {
    settle(path, options)
    return { path, refusal: null }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (error instanceof Refusal) return { path, refusal: error }
    throw error
  }
}

/**
 * Lets SQLite roll back or fold in what is beside the file, leaves rollback mode behind, and checks the result. A journal that
 * SQLite passes over goes too: it would be found again by everybody who opens the file.
 */
export function settle(path: string, options: CheckOptions): void {
  const connection = connect(path, { nativeBinding: options.nativeBinding })
  try {
    checkConnection(connection, options)
    // A write takes its name, which another program may just be using, by SQLite's own locks.
    if (leftoversOf(path).length > 0) connection.pragma(`user_version = ${schemaVersionOf(connection)}`)
  } finally {
    connection.close()
  }
}

const chunk = 1 << 20

function isSameContent(one: string, two: string): boolean {
  if (statSync(one).size !== statSync(two).size) return false
  const descriptors = [openSync(one, 'r'), openSync(two, 'r')]
  try {
    for (let position = 0; ; position += chunk) {
      const [first, second] = descriptors.map((descriptor) => {
        const buffer = Buffer.alloc(chunk)
        return buffer.subarray(0, readSync(descriptor, buffer, 0, chunk, position))
      })
      if (first === undefined || second === undefined || !first.equals(second)) return false
      if (first.length === 0) return true
    }
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor)
  }
}
