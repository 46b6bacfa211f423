import type { EvidenceRow, SentenceKind } from '../../../../shared/contract/lists/evidenceContract.ts'

/** What was made of a sentence: its code, by what it became. */
export type Taken = ReadonlyMap<SentenceKind, string>

/** What has been made of a sentence that somebody said; nobody is null. Two who say the same are two sources. */
export type TakenOf = (text: string, who: string | null) => Taken | undefined

/** What has been made of sentences: read off the evidence itself, so that undo takes the mark away too. */
export function takenSentences(pieces: readonly EvidenceRow[]): TakenOf {
  const taken = new Map<string, Map<SentenceKind, string>>()
  for (const { quote, who, code, about } of pieces) {
    if (quote === null) continue
    const key = keyOf(quote, who)
    const known = taken.get(key) ?? new Map<SentenceKind, string>()
    taken.set(key, known)
    known.set('evidence', code)
    for (const claim of about) {
      const isOwn = claim.title === quote || (claim.title.endsWith('…') && quote.startsWith(claim.title.slice(0, -1)))
      if (claim.code === null || !isOwn) continue
      if (claim.subject === 'failurePoint') known.set('failure-point', claim.code)
      if (claim.subject === 'promise') known.set('promise', claim.code)
    }
  }
  return (text, who) => taken.get(keyOf(text, who))
}

/** No name holds a line end. */
function keyOf(text: string, who: string | null): string {
  return `${who ?? ''}\n${text}`
}
