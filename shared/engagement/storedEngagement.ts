import type { ItemOf } from '../model/lists/ListDescriptor.ts'
import type { catalogue, ValueListKey } from './catalogue.ts'
import type { Cause, Settings } from './engagement.ts'

/** An item as a file holds it: with a code where its list gives codes. */
type Stored<Item> = 'code' extends keyof Item ? Item & { readonly code: string } : Item

/** A cause as it stands in a file: with an id of its own, so that it can be edited in place. */
export type CauseNode = Omit<Cause, 'causes'> & { readonly id: string; readonly causes?: readonly CauseNode[] | undefined }
export type StoredTrace = { readonly failurePoint: string; readonly cause: CauseNode }

type StoredLists = {
  readonly [Key in Exclude<ValueListKey, 'traces'>]: readonly Stored<ItemOf<(typeof catalogue)[Key]['schema']>>[]
}

/** The engagement as read from a file: an `Engagement` whose codes and ids are all present. */
export interface StoredEngagement extends Settings, StoredLists {
  readonly traces: readonly StoredTrace[]
}
export type StoredFailurePoint = StoredEngagement['failurePoints'][number]
export type StoredRootCause = StoredEngagement['rootCauses'][number]
export type StoredFix = StoredEngagement['fixes'][number]
