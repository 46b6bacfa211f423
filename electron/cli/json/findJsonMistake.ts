import { JsonScanner } from './JsonScanner.ts'
import { placeInText, type TextPlace } from './placeInText.ts'

/** Where bytes of UTF-8 stop being JSON: the last character of the shortest beginning that cannot be finished. Null when they do not. */
export function findJsonMistake(bytes: Uint8Array): TextPlace | null {
  const scanner = new JsonScanner()
  scanner.push(bytes)
  scanner.end()
  return scanner.mistake === null ? null : placeInText([bytes], scanner.mistake)
}
