import { resolve } from 'node:path'
import { isTablePath } from './isTablePath.ts'

/**
 * The files that a command line names, as absolute paths, in the order in which they are to be opened: the last engagement and
 * the last table, which is imported into it.
 */
export function filesNamedIn(commandLine: readonly string[], workingFolder: string): readonly string[] {
  const named = commandLine.filter((argument) => !argument.startsWith('-'))
  const engagement = named.findLast((path) => path.toLowerCase().endsWith('.shoresh'))
  const table = named.findLast(isTablePath)
  return [engagement, table].flatMap((path) => (path === undefined ? [] : [resolve(workingFolder, path)]))
}
