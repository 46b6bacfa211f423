import { Refusal } from '../../../shared/model/refusal.ts'

/** The bytes of a file as text; refused unless they are UTF-8. A byte order mark is dropped. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Refusal('csv-not-utf8', {}, { cause })
  }
}
