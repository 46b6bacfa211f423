import { Buffer } from 'node:buffer'
import { catalogue } from '../../../shared/engagement/catalogue.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { toDocument, toItem } from '../../../shared/engagement/toInterchange.ts'
import { readBlob } from '../store/base/blobs.ts'
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
  const head = JSON.stringify(documentOf(readEngagement(db)), null, 2)
  let piece = yield* withBytes(db, head.slice(0, -'\n}'.length))
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

/** The document with each attachment named where its bytes belong: all of them may be more than a text can hold. */
function documentOf(engagement: StoredEngagement): object {
  const document = toDocument(catalogue, engagement)
  const said: unknown = document['evidence']
  if (!Array.isArray(said)) return document
  const evidence = said.map((item: { readonly file?: object }, index) =>
    item.file === undefined ? item : { ...item, file: { ...item.file, data: engagement.evidence[index]?.file?.data } },
  )
  return { ...document, evidence }
}

/** No text of a document can hold this: a quotation mark within one stands after a backslash. */
const placeOfBytes = /(?<="data": ")sha256:([0-9a-f]{64}):\d+:[^:"]*(?=")/

/** Hands on the text with the bytes of each attachment in its place, and answers with what comes after the last one. */
function* withBytes(db: ReadExecutor, text: string): Generator<string, string> {
  let rest = text
  for (;;) {
    const place = placeOfBytes.exec(rest)
    if (place === null) return rest
    const [reference, hash = ''] = place
    yield rest.slice(0, place.index)
    yield Buffer.from(readBlob(db, hash) ?? []).toString('base64')
    rest = rest.slice(place.index + reference.length)
  }
}

function indented(json: string): string {
  return `    ${json.replaceAll('\n', '\n    ')}`
}
