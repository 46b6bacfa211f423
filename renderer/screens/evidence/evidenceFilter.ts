import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import type { EvidenceSubject } from '../../../shared/model/lists/causes/evidence.ts'
import type { EvidenceSource, Stance } from '../../../shared/model/vocabulary.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'

/** Null: whatever it is. */
export interface EvidenceFilter {
  readonly search: string
  readonly source: EvidenceSource | null
  readonly stance: Stance | null
  /** `nothing` finds what is about nothing yet. */
  readonly subject: EvidenceSubject | 'nothing' | null
}

export const noFilter: EvidenceFilter = { search: '', source: null, stance: null, subject: null }

/** The pieces that fit, those without a day first (they wait to be completed), then the latest. */
export function filteredEvidence(rows: readonly EvidenceRow[], filter: EvidenceFilter): readonly EvidenceRow[] {
  const words = searchWords(filter.search)
  return rows
    .filter((row) => (filter.source === null || row.source === filter.source) && fitsAbout(row, filter))
    .filter((row) => holdsAllWords(normaliseText(textsOf(row).join(' ')), words))
    .toSorted((a, b) => Number(a.on !== null) - Number(b.on !== null) || (b.on ?? '').localeCompare(a.on ?? ''))
}

function fitsAbout({ about }: EvidenceRow, { stance, subject }: EvidenceFilter): boolean {
  if (subject === 'nothing') return about.length === 0
  if (stance === null && subject === null) return true
  return about.some((one) => (stance === null || one.stance === stance) && (subject === null || one.subject === subject))
}

function textsOf({ code, quote, note, who, file, about }: EvidenceRow): readonly string[] {
  return [code, quote ?? '', note ?? '', who ?? '', file?.name ?? '', ...about.map(({ title }) => title)]
}
