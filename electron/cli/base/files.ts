import { constants } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { recoveredSentence } from '../../../shared/i18n/recoveredSentence.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { withRefusals } from '../../backend/engagement/base/translateError.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { type OpenOptions, openEngagementFile } from '../../backend/engagement/openEngagementFile.ts'
import { sweepUserData } from '../../backend/engagement/sweepUserData.ts'
import { createJobs } from '../../backend/jobs/createJobs.ts'
import { startNodeProcess } from '../../backend/jobs/startNodeProcess.ts'
import { type PartedFile, partedFileAt } from '../../backend/transfer/PartedFile.ts'
import { findJsonMistake } from '../json/findJsonMistake.ts'
import { findRepeatedKeys } from '../json/RepeatedKeys.ts'
import type { Invocation } from './Command.ts'
import { RefusedHere } from './failures.ts'
import { refuseRepeatedKeys } from './refuseRepeatedKeys.ts'
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

/**
 * Does some work with an engagement file, all of which was checked, and closes it.
 * @throws Refusal as `openEngagementFile`, or the work's own
 */
export async function withEngagementFile<Result>(
  path: string,
  mode: OpenOptions['mode'],
  { userDataFolder, language, tell }: Terminal,
  work: (file: EngagementFile) => Result | Promise<Result>,
  expectsManyRows = false,
): Promise<Result> {
  sweepUserData(userDataFolder)
  const jobs = createJobs(startNodeProcess)
  try {
    const file = await openEngagementFile(path, {
      mode,
      userDataFolder,
      jobs,
      waitingSize: Number.POSITIVE_INFINITY,
      expectsManyRows,
    })
    try {
      if (file.recovered !== null) tell(recoveredSentence(file.recovered, file.name, language))
      return await work(file)
    } finally {
      file.close()
    }
  } finally {
    jobs.close()
  }
}

/** Reads a file without taking its lock, as it was last committed. @throws Refusal as `openEngagementFile` */
export function viewFileAt<Result>(path: string, terminal: Terminal, work: (file: EngagementFile) => Result): Promise<Result> {
  return withEngagementFile(path, 'read', terminal, work)
}

/** The same for what is computed, which numbers and links that break rules would make untrue. @throws Refusal `breaks-rules` */
export function viewSoundFileAt<Result>(
  path: string,
  terminal: Terminal,
  work: (file: EngagementFile) => Result,
): Promise<Result> {
  return viewFileAt(path, terminal, (file) => {
    const { count } = file.problems
    if (count > 0) throw new Refusal('breaks-rules', { name: file.name, count })
    return work(file)
  })
}

/** A file of text that is read part by part. @throws Refusal `not-found`, `not-a-file`, `file-too-large`, `no-permission` */
export function textFileAt(path: string): PartedFile {
  refuseNoText(path)
  return partedFileAt(path)
}

/** What is longer than any text of this engine is not read as one. */
function refuseNoText(path: string): void {
  const name = basename(path)
  const stats = withRefusals(name, () => statSync(path))
  if (!stats.isFile()) throw new Refusal('not-a-file', { name })
  if (stats.size > constants.MAX_STRING_LENGTH) throw tooLongForText(name)
}

/** Of a text that is longer than any of this engine. */
export function tooLongForText(name: string): Refusal {
  return new Refusal('file-too-large', { name, megabytes: Math.floor(constants.MAX_STRING_LENGTH / 1_000_000) })
}

/** The bytes of a file of text. @throws Refusal as `textFileAt` */
function readBytes(path: string): Uint8Array {
  refuseNoText(path)
  return withRefusals(basename(path), () => readFileSync(path))
}

/** A JSON file, parsed. @throws RefusedHere with the place of the mistake; ProblemFound `repeated-key` */
export function readJson(path: string): unknown {
  const name = basename(path)
  const text = decodeUtf8(readBytes(path), name)
  const bytes = Buffer.from(text)
  const mistake = findJsonMistake(bytes)
  if (mistake !== null) throw new RefusedHere('notJson', { name, ...mistake })
  refuseRepeatedKeys(findRepeatedKeys(bytes))
  return JSON.parse(text)
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedHere('notUtf8', { name })
  }
}
