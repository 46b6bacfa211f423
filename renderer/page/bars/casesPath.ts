import type { Period } from '../../../shared/model/months.ts'
import { type Dimension, fieldOf } from '../../../shared/model/vocabulary.ts'
import { screenPath } from '../screenPath.ts'

const leadingDays = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)~/u

/** What the cases of a bar have in common. */
export type CaseBar =
  | { readonly by: 'failure-point' | 'stage' | 'channel'; readonly key: string }
  /** Words that they say: no bar of a chart, but found by a search over everything. */
  | { readonly by: 'search'; readonly key: string }
  /** A value of one of the team's own dimensions. */
  | { readonly by: 'field'; readonly field: string; readonly key: string }

/** Where the list of the cases behind a bar is; `days` are those that its chart counts. */
export function casesPath(bar: CaseBar, days: Period | null = null): string {
  return screenPath('cases', `${days === null ? '' : `${days.from}..${days.to}~`}${casesId(bar)}`)
}

/** What the screen of cases is opened with, to show those of a bar. */
export function casesId(bar: CaseBar): string {
  const of = bar.by === 'field' ? `field~${encodeURIComponent(bar.field).replaceAll('~', '%7E')}` : bar.by
  return `${of}~${bar.key}`
}

/** The bar that the address of the list names, as `casesPath` writes it; null for anything else. */
export function caseBarIn(id: string | null): CaseBar | null {
  const bar = (id ?? '').replace(leadingDays, '')
  const [, by, key] = /^(failure-point|stage|channel|search)~(.*)$/su.exec(bar) ?? []
  const isKnown = by === 'failure-point' || by === 'stage' || by === 'channel' || by === 'search'
  if (isKnown && key !== undefined) return { by, key }
  const [, field, value] = /^field~([^~]*)~(.*)$/su.exec(bar) ?? []
  return field === undefined || value === undefined ? null : { by: 'field', field: decodeURIComponent(field), key: value }
}

/** The days that the address of the list names; null where it names none. */
export function caseDaysIn(id: string | null): Period | null {
  const [, from, to] = leadingDays.exec(id ?? '') ?? []
  return from === undefined || to === undefined ? null : { from, to }
}

/** Bars that gather what has no name of its own. */
const reservedKeys: readonly string[] = ['other', 'unassigned', 'untraced']

/** What the cases of a bar of some chart have in common; null where the list of cases is not narrowed by its dimension. */
export function caseBarOf(by: Dimension, key: string): CaseBar | null {
  if (reservedKeys.includes(key)) return null
  const field = fieldOf(by)
  if (field !== null) return { by: 'field', field, key }
  return by === 'failure-point' || by === 'stage' || by === 'channel' ? { by, key } : null
}
