import { useQuery } from '@tanstack/react-query'
import { evidenceStanding } from '../../../shared/analysis/evidence/evidenceStanding.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { type Claim, type PieceAbout, piecesAbout } from './piecesAbout.ts'

/** What speaks of a claim, and how it stands by that; undefined until it is known. */
export function useEvidenceAbout(claim: Claim) {
  const { data } = useQuery(useApi().evidence.list.queryOptions())
  if (data === undefined) return undefined
  const pieces = piecesAbout(data, claim)
  return { pieces, standing: standingOf(pieces) }
}

export function standingOf(pieces: readonly PieceAbout[]) {
  return evidenceStanding(pieces.map(({ piece: { source, who }, stance }) => ({ source, who, stance })))
}
