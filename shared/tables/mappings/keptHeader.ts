import { cleanName } from '../../model/textRules.ts'
import { longestTitle } from '../../model/vocabulary.ts'

/** A column's name as a file keeps it: a longer one by its beginning. */
export function keptHeader(column: string): string {
  return cleanName(column.slice(0, longestTitle)).text
}
