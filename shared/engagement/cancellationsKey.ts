import type { Report } from '../model/reportProblem.ts'

/** Where a document holds what an engagement keeps as two lists and a setting, by their keys in an engagement. */
const places = {
  tolerableCancellation: 'tolerablePercent',
  cancellationMonths: 'months',
  cancellationCases: 'cases',
} as const
type OwnKey = keyof typeof places

const ownKeys: ReadonlyMap<string, string> = new Map(Object.entries(places).map(([own, place]) => [place, own]))

/** An engagement's key as no key of a document. */
export const outsideDocument = {
  tolerableCancellation: true,
  cancellationMonths: true,
  cancellationCases: true,
} as const satisfies Record<OwnKey, true>

/** A document with what `cancellations` holds under the keys of an engagement. Reports, by a document's paths, what it cannot hold. */
export function unfoldCancellations(input: unknown, report: Report): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  for (const key of Object.keys(places)) if (Object.hasOwn(input, key)) report('unknown-key', key, { key })
  const { cancellations, ...rest }: Record<string, unknown> = { ...input }
  if (cancellations === undefined) return rest
  if (typeof cancellations !== 'object' || cancellations === null || Array.isArray(cancellations)) {
    report('not-an-object', 'cancellations')
    return rest
  }
  const unfolded = Object.entries(cancellations).flatMap(([place, value]) => {
    const own = ownKeys.get(place)
    if (own === undefined) report('unknown-key', `cancellations.${place}`, { key: place })
    return own === undefined ? [] : [[own, value] as const]
  })
  return { ...rest, ...Object.fromEntries(unfolded) }
}

/** What an engagement says under its own keys as a document says it: in one object, at the place of the first of them. */
export function foldCancellations(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cancellations: Record<string, unknown> = {}
  for (const [own, place] of Object.entries(places)) if (said[own] !== undefined) cancellations[place] = said[own]
  if (Object.keys(cancellations).length === 0) return { ...said }
  const folded: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(said)) {
    if (Object.hasOwn(places, key)) folded['cancellations'] = cancellations
    else folded[key] = value
  }
  return folded
}

/** The path in a document of what has this one in an engagement. */
export function documentPath(path: string): string {
  const [own = ''] = path.split(/[.[]/, 1)
  const place: unknown = Object.hasOwn(places, own) ? Reflect.get(places, own) : undefined
  return typeof place === 'string' ? `cancellations.${place}${path.slice(own.length)}` : path
}
