import type { EvidenceSource, Stance } from '../../model/vocabulary.ts'

interface Piece {
  readonly source: EvidenceSource
  readonly who?: string | null | undefined
  readonly stance: Stance
}

/** How many sources speak for a claim and how many against it. */
export interface EvidenceStanding {
  readonly for: number
  readonly against: number
}

/**
 * Counts sources, not pieces: what one person says twice is one voice. Pieces of which nobody is named are each a source of
 * their own, since nothing tells that they are not.
 */
export function evidenceStanding(pieces: readonly Piece[]): EvidenceStanding {
  return { for: sources(pieces, 'for'), against: sources(pieces, 'against') }
}

function sources(pieces: readonly Piece[], stance: Stance): number {
  const named = new Set<string>()
  let unnamed = 0
  for (const piece of pieces) {
    if (piece.stance !== stance) continue
    const who = piece.who?.trim() ?? ''
    if (who === '') unnamed += 1
    else named.add(`${piece.source} ${who}`)
  }
  return named.size + unnamed
}
