import { blank, type Reading, read, unread } from './Reading.ts'

/** A title or a name as it is kept: composed letters, no spaces around it. Longer than `longest` characters is refused. */
export function readText(text: string, longest: number): Reading<string, 'too-long'> {
  const kept = text.normalize('NFC').trim()
  if (kept === '') return blank
  return kept.length > longest ? unread('too-long') : read(kept)
}
