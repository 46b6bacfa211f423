import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'

/** What a piece of evidence is called by: its quote, else its note, else its file, else its code. */
export function pieceWords({ quote, note, file, code }: EvidenceRow): string {
  return [quote, note, file?.name].find((words) => words !== undefined && words !== null && words.trim() !== '') ?? code
}
