import type { StoredFailurePoint } from '../../../shared/engagement/storedEngagement.ts'
import { failurePoints } from '../../../shared/model/lists/causes/failurePoints.ts'
import type { ListDescriptor } from '../../../shared/model/lists/ListDescriptor.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { derivation } from './derivation.ts'
import { journey } from './journey.ts'
import { ofEach } from './ofEach.ts'

/** What an item says itself, as the search compares it. */
export interface SearchText {
  /** Empty for an item without one. */
  readonly code: string
  readonly title: string
  /** Code, title, and the texts that its list names. */
  readonly whole: string
}

/** What an item of a list is found by, wherever it is searched. */
export const searchTextOf = ofEach(
  (item: object, { titleOf, textsOf }: Pick<ListDescriptor, 'titleOf' | 'textsOf'>): SearchText => {
    const given: unknown = Reflect.get(item, 'code')
    const code = typeof given === 'string' ? normaliseText(given) : ''
    const title = normaliseText(titleOf(item))
    const more = textsOf(item).flatMap((text) => (text === undefined ? [] : normaliseText(text)))
    return { code, title, whole: [code, title, ...more].join('\n') }
  },
)

export function failurePointText(failurePoint: StoredFailurePoint): SearchText {
  return searchTextOf(failurePoint, failurePoints)
}

/** What each row of the failure points is found by, row by row: what it says itself, and the names of its place. */
export const searchTexts = derivation((state): readonly string[] => {
  const places = journey(state)
  const placeNames = new Map<string, string>()
  const nameOf = (name: string): string => {
    const known = placeNames.get(name) ?? normaliseText(name)
    placeNames.set(name, known)
    return known
  }
  return state.engagement.failurePoints.map((failurePoint) => {
    const stage = places.stageOf(failurePoint)
    const touchpoint = places.touchpointOf(failurePoint)
    const parts = [failurePointText(failurePoint).whole]
    if (stage !== undefined) parts.push(nameOf(stage.name))
    if (touchpoint !== undefined) {
      parts.push(nameOf(touchpoint.name))
      if (failurePoint.channel === undefined && touchpoint.channel !== undefined) parts.push(nameOf(touchpoint.channel))
    }
    return parts.join('\n')
  })
})
