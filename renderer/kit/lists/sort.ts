/** By what a list is ordered. */
export interface Sort<Key extends string> {
  readonly key: Key
  readonly descending: boolean
}

export type SortOrder = 'ascending' | 'descending' | 'none'

/** How a list is ordered by this key. */
export function orderBy<Key extends string>(sort: Sort<Key>, key: Key): SortOrder {
  if (sort.key !== key) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

/** What choosing a key makes of the order: another key begins as it `startsDescending`, the same one is turned round. */
export function sortedBy<Key extends string>(sort: Sort<Key>, key: Key, startsDescending: boolean): Sort<Key> {
  return { key, descending: sort.key === key ? !sort.descending : startsDescending }
}

/** Null stands for no value. */
export type SortValue = string | number | null

/**
 * Rows in order of a value, texts as the language sorts them with numbers in them by size. Rows without a value stand last
 * either way, and equal ones in the order of their codes.
 */
export function sortRows<Row extends { readonly code: string }>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  descending: boolean,
  locale: string,
): readonly Row[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const compare = (first: Row, second: Row): number => {
    const [a, b] = [sortValue(first), sortValue(second)]
    const byCode = collator.compare(first.code, second.code)
    if (a === null || b === null) return a === b ? byCode : a === null ? 1 : -1
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return order === 0 ? byCode : order * (descending ? -1 : 1)
  }
  return rows.toSorted(compare)
}
