import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import type { EvidenceSubject } from '../../../shared/model/lists/causes/evidence.ts'
import type { Stance } from '../../../shared/model/vocabulary.ts'

/** What evidence is looked for about; a cause with the root cause that it ends in. */
export interface Claim {
  readonly subject: EvidenceSubject
  readonly id: string
  readonly rootCause?: string | null
}

export interface PieceAbout {
  readonly piece: EvidenceRow
  readonly stance: Stance
}

/**
 * The pieces that speak of a claim, each once. A root cause and the causes that end in it are one claim: what speaks for the one
 * speaks for the other.
 */
export function piecesAbout(rows: readonly EvidenceRow[], { subject, id, rootCause = null }: Claim): readonly PieceAbout[] {
  return rows.flatMap((piece) => {
    const found = piece.about.find((one) => {
      if (one.subject === subject && one.id === id) return true
      if (subject === 'rootCause') return one.subject === 'cause' && one.rootCause === id
      return subject === 'cause' && rootCause !== null && one.subject === 'rootCause' && one.id === rootCause
    })
    return found === undefined ? [] : [{ piece, stance: found.stance }]
  })
}
