import { type } from '@orpc/contract'
import * as z from 'zod'
import type { ContactStanding } from '../../analysis/customers/customerContacts.ts'
import type { Customer } from '../../engagement/engagement.ts'
import { isoDaySchema } from '../../model/lists/values.ts'
import type { Patch } from '../../model/patch.ts'
import { procedure } from '../base/base.ts'

export type CustomerPatch = Patch<Customer>

export interface CustomerRow extends Customer {
  readonly standing: ContactStanding
}

export interface CustomerRegister {
  /** The day as of which it is told. */
  readonly asOf: string
  /** Whoever needs a word from us first comes first. */
  readonly customers: readonly CustomerRow[]
  /** Of the contacts of which it is told who began them, 0–1; null where it is told of none. */
  readonly shareBegunByUs: number | null
}

export const customerContract = {
  /** As of today, or of the last contact in a register that nobody has touched for a quarter of a year, unless a day is given. */
  register: procedure.input(z.strictObject({ asOf: isoDaySchema.optional() })).output(type<CustomerRegister>()),
}
