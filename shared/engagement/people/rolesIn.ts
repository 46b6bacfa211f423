import { normaliseName } from '../../search/normaliseName.ts'
import type { Engagement } from '../engagement.ts'

/**
 * What units, departments and systems of the organisation are called, normalised: in a field for people such a name is a role and
 * nobody's name.
 */
export function rolesIn({ units, touchpoints }: Pick<Engagement, 'units' | 'touchpoints'>): ReadonlySet<string> {
  const behind = touchpoints.flatMap(({ backstage = [] }) => backstage.filter(({ kind }) => kind !== 'person'))
  return new Set([...units, ...behind].map(({ name }) => normaliseName(name)))
}
