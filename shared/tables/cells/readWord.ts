import { normaliseText } from '../../search/normaliseText.ts'
import { blank, type Reading, read, unread } from './Reading.ts'

/** Reads one of a closed list of words: as a document writes it, or as any of the given vocabularies calls it on screen. */
export function wordReader<Word extends string>(words: readonly Word[], vocabularies: readonly Readonly<Record<Word, string>>[]) {
  const byName = new Map<string, Word>()
  for (const word of words) {
    byName.set(normaliseText(word), word)
    for (const names of vocabularies) byName.set(normaliseText(names[word]), word)
  }
  return (text: string): Reading<Word, 'unknown-word'> => {
    if (text.replace(/\p{Cf}/gu, '').trim() === '') return blank
    const word = byName.get(normaliseText(text.replace(/\p{Cf}/gu, '').trim()))
    return word === undefined ? unread('unknown-word') : read(word)
  }
}
