import { normaliseText } from './normaliseText.ts'

/** Letters and digits, as they stand in what normaliseText has made. */
const word = /[\p{L}\p{N}]+/gu
/** Letters that Hebrew writes before a word in place of and, the, in, as, to, from and that. */
const before = /^[והבכלמש]/u
const hebrew = /^[א-ת]+$/u
const mostBefore = 3
const shortestRest = 3

/** The normalised words of a query or a text, each once, without any of the letters that Hebrew writes before them taken off. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(normaliseText(text).match(word) ?? [])]
}

/**
 * The words that a text is found by: its own, and of a Hebrew word what is left without up to three of the letters that stand before
 * it (ובחשבונית is found by חשבונית). Nobody knows which of them belong to the word, so every such rest counts.
 */
export function indexWords(text: string): readonly string[] {
  const found = new Set<string>()
  for (const one of wordsIn(text)) {
    found.add(one)
    if (!hebrew.test(one)) continue
    let rest = one
    for (let taken = 0; taken < mostBefore && rest.length > shortestRest && before.test(rest); taken += 1) {
      rest = rest.slice(1)
      found.add(rest)
    }
  }
  return [...found]
}
