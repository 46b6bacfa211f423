import { type } from '@orpc/contract'
import type { CommitmentStanding } from '../../analysis/charter/charterStanding.ts'
import type { PastCadence } from '../../analysis/customers/customerContacts.ts'
import type { Commitment } from '../../engagement/engagement.ts'
import type { Patch } from '../../model/patch.ts'
import { procedure } from '../base/base.ts'

export type CommitmentPatch = Patch<Commitment>

export interface CommitmentRow extends Omit<Commitment, 'code' | 'readings'> {
  readonly code: string
  /** By day. */
  readonly readings: NonNullable<Commitment['readings']>
  readonly standing: Omit<CommitmentStanding, 'id'>
  /** With a cadence: the customers of the register who have heard nothing for longer. */
  readonly pastCadence: PastCadence | null
}

export interface Charter {
  readonly commitments: readonly CommitmentRow[]
  /** How often all that was counted was kept, 0–1; null where nothing was. */
  readonly keepRate: number | null
  /** How many customers the register has. */
  readonly customers: number
  /** What the ledger holds, so that a checked text shows what of it is there already. */
  readonly promises: readonly { readonly id: string; readonly code: string; readonly text: string }[]
}

export const charterContract = {
  get: procedure.output(type<Charter>()),
}
