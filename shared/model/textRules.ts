/** What text a file keeps (design section 7): whole characters, and no NUL, at which half of all programs stop reading. */
export const keptText = /^[^\0\p{Surrogate}]*$/u

/**
 * The same for a name, which stands inside sentences and lines of others: without the marks that turn round the words after
 * them (bidi embeddings, overrides and isolates, CVE-2021-42574). Those that only sit beside a letter, as Hebrew uses, are kept.
 */
export const keptName = /^[^\0\p{Surrogate}\u202a-\u202e\u2066-\u2069]*$/u

const turningMarks = /[\u202a-\u202e\u2066-\u2069]/gu
const noCharacter = /[\0\p{Surrogate}]/gu

/** The text as a file keeps it: � for what is no character, and with how many characters that took. */
export function cleanText(text: string): CleanedText {
  return cleaned(text, keptText, (dirty) => dirty.replace(noCharacter, '\ufffd'), noCharacter)
}

/** The same for a name, from which turning marks are left out. */
export function cleanName(name: string): CleanedText {
  const { text, replaced } = cleanText(name)
  const rest = cleaned(text, keptName, (dirty) => dirty.replace(turningMarks, ''), turningMarks)
  return { text: rest.text, replaced: replaced + rest.replaced }
}

const unreadable = /\ufffd/gu

/** How many characters of a text nobody could read where it was decoded. */
export function unreadableIn(text: string): number {
  return text.includes('\ufffd') ? (text.match(unreadable)?.length ?? 0) : 0
}

export interface CleanedText {
  readonly text: string
  /** Characters that were replaced or left out. */
  readonly replaced: number
}

function cleaned(text: string, kept: RegExp, clean: (dirty: string) => string, unkept: RegExp): CleanedText {
  if (kept.test(text)) return { text, replaced: 0 }
  return { text: clean(text), replaced: text.match(unkept)?.length ?? 0 }
}
