import type { EvidenceRow, SentenceKind } from '../../../../shared/contract/lists/evidenceContract.ts'

/** What was made of a sentence: its code, by what it became. */
export type Taken = ReadonlyMap<SentenceKind, string>

/** What has been made of sentences, by their words: read off the evidence itself, so that undo takes the mark away too. */
export function takenSentences(pieces: readonly EvidenceRow[]): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Map<SentenceKind, string>>()
  for (const { quote, code, about } of pieces) {
    if (quote === null) continue
    const known = taken.get(quote) ?? new Map<SentenceKind, string>()
    taken.set(quote, known)
    known.set('evidence', code)
    for (const claim of about) {
      const isOwn = claim.title === quote || (claim.title.endsWith('…') && quote.startsWith(claim.title.slice(0, -1)))
      if (claim.code === null || !isOwn) continue
      if (claim.subject === 'failurePoint') known.set('failure-point', claim.code)
      if (claim.subject === 'promise') known.set('promise', claim.code)
    }
  }
  return taken
}
