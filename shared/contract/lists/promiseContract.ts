import { type } from '@orpc/contract'
import * as z from 'zod'
import type { PromiseRow } from '../../analysis/journey/promiseLedger.ts'
import type { PromiseMade } from '../../engagement/engagement.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import type { Patch } from '../../model/patch.ts'
import type { Measure } from '../../model/vocabulary.ts'
import { procedure } from '../base/base.ts'

export type PromisePatch = Patch<PromiseMade>

export interface PromiseLedger {
  /** The saved one. */
  readonly measure: Measure
  /** Worst gaps first. */
  readonly promises: readonly PromiseRow[]
  /** Those that a promise may name, in the order of the list. */
  readonly failurePoints: readonly { readonly id: string; readonly code: string; readonly title: string }[]
}

export const promiseContract = {
  ledger: procedure.input(z.strictObject(counted).prefault({})).output(type<PromiseLedger>()),
}
