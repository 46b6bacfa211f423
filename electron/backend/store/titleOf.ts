import { catalogue, type ListKey } from '../../../shared/engagement/catalogue.ts'

/** What an item of a list is called; empty where its list gives no names. */
export function titleOf(list: ListKey, item: object): string {
  // The descriptor of a list names its own items.
  return catalogue[list].titleOf(item as never)
}
