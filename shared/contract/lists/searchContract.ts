import { type } from '@orpc/contract'
import * as z from 'zod'
import type { KindOf, ListKeyWith } from '../../engagement/catalogue.ts'
import { searchText } from '../../model/lists/values.ts'
import { procedure } from '../base/base.ts'

export interface SearchHit {
  /** Of a list whose items a screen opens, or a cause within a trace. */
  readonly kind: KindOf<ListKeyWith<'opens'>> | 'cause'
  readonly id: string
  /** What its screen opens: the item itself, and of a cause the failure point whose trace it stands in. */
  readonly opens: string
  /** Empty for an item without one; of a cause its failure point's. */
  readonly code: string
  readonly title: string
}

export const searchContract = {
  /** Hebrew-aware; every word must occur. Best first, 20 at most. */
  find: procedure.input(z.strictObject({ text: searchText })).output(type<readonly SearchHit[]>()),
}
