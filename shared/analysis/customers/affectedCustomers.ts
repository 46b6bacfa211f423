import { normaliseName } from '../../search/normaliseName.ts'

/** Somebody who is affected by a failure point, and the day on which they were told, if they were. */
export interface Affected {
  readonly customer: string
  readonly toldOn?: string | undefined
}

/** Who is known already, by normalised names. */
interface Known {
  /** On the list of those to be told. */
  readonly listed: ReadonlySet<string>
  /** Those who called by themselves. */
  readonly callers: ReadonlySet<string>
  /** The register of customers; empty, it knows of nobody and nobody is a stranger to it. */
  readonly register: ReadonlySet<string>
}

export type AffectedStanding = 'added' | 'called' | 'known'

/** What becomes of each name of a list, in its order: whoever called, and whoever is on the list, is not put on it. */
export function standingOfAffected(
  given: readonly Affected[],
  { listed, callers }: Omit<Known, 'register'>,
): readonly AffectedStanding[] {
  const met = new Set(listed)
  return given.map(({ customer }) => {
    const name = normaliseName(customer)
    if (callers.has(name)) return 'called'
    if (met.has(name)) return 'known'
    met.add(name)
    return 'added'
  })
}

/** Whom of a list the register of customers does not know, in its order. */
export function strangersTo(register: Known['register'], given: readonly Affected[]): readonly string[] {
  if (register.size === 0) return []
  return given.map(({ customer }) => customer).filter((customer) => !register.has(normaliseName(customer)))
}
