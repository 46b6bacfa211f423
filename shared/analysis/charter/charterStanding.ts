import type { Commitment } from '../../engagement/engagement.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { findVagueWords, type VagueWords } from './vagueWords.ts'

/** What a promise in physical terms says, besides its words. */
export const physical = ['how', 'howMuch', 'when', 'whomToCall'] as const
type PhysicalField = (typeof physical)[number]

export interface CommitmentStanding {
  readonly id: string
  /** What it leaves open of how, how much, when and whom to call. */
  readonly missing: readonly PhysicalField[]
  readonly vague: readonly (VagueWords & { readonly field: 'text' | PhysicalField })[]
  /** How often it was kept, 0–1; null where nothing was counted. */
  readonly keepRate: number | null
}

/** How a commitment stands: what is missing in it, what of it is vague, and whether it is kept. */
export function commitmentStanding(commitment: Commitment): CommitmentStanding {
  const { id, readings = [] } = commitment
  return {
    id,
    missing: physical.filter((field) => (commitment[field] ?? '').trim() === ''),
    vague: (['text', ...physical] as const).flatMap((field) =>
      findVagueWords(commitment[field] ?? '').map((words) => ({ field, ...words })),
    ),
    keepRate: keepRateOf(readings),
  }
}

/** How often what was counted was kept, 0–1; null where nothing was. */
export function keepRateOf(readings: readonly { readonly kept: number; readonly of: number }[]): number | null {
  const of = exactSum(readings.map((reading) => reading.of))
  return of === 0 ? null : exactSum(readings.map(({ kept }) => kept)) / of
}
