import { catalogue } from '../../../shared/engagement/catalogue.ts'
import { toDocument, toItem } from '../../../shared/engagement/toInterchange.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { readEngagement } from '../store/engagementValue.ts'
import { storedLists } from '../store/storedLists.ts'

/** About so many characters are handed on at once. */
const pieceLength = 1 << 20

/**
 * The interchange document of an open file (design section 7) in pieces of text, however many occurrences it holds: what
 * `JSON.stringify(document, null, 2)` would say of the whole. The order of every list is the file's.
 */
export function* interchangeText(db: ReadExecutor): Generator<string> {
  const head = JSON.stringify(toDocument(catalogue, readEngagement(db)), null, 2)
  let piece = head.slice(0, -'\n}'.length)
  let isFirst = true
  for (const occurrence of storedLists.occurrences.each(db)) {
    piece += isFirst ? ',\n  "occurrences": [\n' : ',\n'
    isFirst = false
    piece += indented(JSON.stringify(toItem(catalogue, 'occurrences', occurrence), null, 2))
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield `${piece}${isFirst ? '' : '\n  ]'}\n}`
}

function indented(json: string): string {
  return `    ${json.replaceAll('\n', '\n    ')}`
}
