import { resolve } from 'node:path'

/** The engagement file that a command line names, as an absolute path; undefined when it names none. */
export function engagementFileIn(commandLine: readonly string[], workingFolder: string): string | undefined {
  const named = commandLine.findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.shoresh'))
  return named === undefined ? undefined : resolve(workingFolder, named)
}
