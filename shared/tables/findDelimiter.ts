const delimiters = [',', ';', '\t'] as const

/** What stands between two cells of a CSV file. */
export type Delimiter = (typeof delimiters)[number]

export interface FoundDelimiter {
  /** The one of comma, semicolon and tab that cuts the header into most columns. */
  readonly delimiter: Delimiter
  /** Whether the text holds the header to its end, so that more of it would change nothing. */
  readonly sure: boolean
}

/** Finds the delimiter in the beginning of a file's text. What stands in quotes cuts nothing. */
export function findDelimiter(text: string): FoundDelimiter {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let started = false
  let sure = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '\n' || character === '\r') {
      sure = started
      if (sure) break
    } else {
      started = true
      const count = counts.get(character)
      if (count !== undefined) counts.set(character, count + 1)
    }
  }
  const [first] = delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return { delimiter: first ?? ',', sure }
}
