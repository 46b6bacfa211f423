import { longestTitle } from '../../model/vocabulary.ts'
import { findVagueWords, type VagueWords } from './vagueWords.ts'

/** Vague words of a text that goes out to customers, with the sentence that they stand in. */
export interface TextFinding extends VagueWords {
  /** Without the spaces around it, lines as spaces; no longer than a title may be. */
  readonly sentence: string
}

/** Where a sentence ends: at a line's end, or at a mark that a space or the end of the text follows. */
const sentenceEnd = /[\r\n]+|[.!?…]+(?=\s|$)/gu

/** What of a text is no time and no person, each with its sentence; in the order of the text. */
export function checkText(text: string): readonly TextFinding[] {
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
  return findVagueWords(text).map((words) => {
    const last = words.at + words.text.length
    const from = ends.findLast((end) => end <= words.at) ?? 0
    const to = ends.find((end) => end >= last) ?? text.length
    const sentence = text.slice(from, to).replace(/\s+/gu, ' ').trim()
    return { ...words, sentence: asTitle(sentence) }
  })
}

function asTitle(sentence: string): string {
  // A letter may be two units of a text's length.
  return sentence.length <= longestTitle ? sentence : [...sentence].slice(0, longestTitle / 2).join('')
}
