import type { StoredEngagement } from '../../engagement/storedEngagement.ts'
import { normaliseName } from '../../search/normaliseName.ts'

/** What an A3 page is about. */
export interface A3Subject {
  readonly kind: 'failurePoint' | 'unit'
  readonly id: string
  /** The title of the page. */
  readonly title: string
}

/** The failure point or unit that is called so: by its id, its code, or its name however it is spaced and cased; null where there is none. */
export function a3Subject({ failurePoints, units }: StoredEngagement, called: string): A3Subject | null {
  const name = normaliseName(called)
  const point =
    failurePoints.find(({ id }) => id === called) ??
    failurePoints.find(({ code, title }) => normaliseName(code) === name || normaliseName(title) === name)
  if (point !== undefined) return { kind: 'failurePoint', id: point.id, title: `${point.code} · ${point.title}` }
  const unit = units.find(({ id }) => id === called) ?? units.find((one) => normaliseName(one.name) === name)
  return unit === undefined ? null : { kind: 'unit', id: unit.id, title: unit.name }
}
