import { join } from 'node:path'
import { runQuietly } from '../../../build/project/childProcesses.ts'
import { builtCommandLine } from '../../../build/project/projectPaths.ts'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

/** Runs `shoresh` in a process of its own; gives what it prints, throws with it unless it ends with 0. */
export function runCli(settingsFolder: string, ...commandLine: readonly string[]): Promise<string> {
  return runQuietly(process.execPath, [builtCommandLine, ...commandLine], {
    env: { ...process.env, SHORESH_USER_DATA: settingsFolder },
  })
}

/** Where the app keeps the user's copy of the sample. */
export function sampleFile(settingsFolder: string, language: Language): string {
  return join(settingsFolder, 'samples', `sample.${language}.shoresh`)
}

/** What is in an engagement file, read from the disk by `shoresh dump`. */
export async function dumpFile(settingsFolder: string, file: string): Promise<EngagementDocument> {
  const parsed = parseEngagement(JSON.parse(await runCli(settingsFolder, 'dump', file)))
  if (!parsed.ok) throw new Error(`The dump is not valid: ${parsed.problem.code} at ${parsed.problem.path}`)
  return parsed.engagement
}
