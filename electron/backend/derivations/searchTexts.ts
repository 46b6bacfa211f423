import type { StoredFailurePoint } from '../../../shared/engagement/storedEngagement.ts'
import { failurePoints } from '../../../shared/model/lists/failurePoints.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { derivation } from './derivation.ts'
import { journey } from './journey.ts'
import { ofEach } from './ofEach.ts'

interface Coded {
  readonly code: string
  readonly title: string
}

/** Code and title as the search compares them. */
export const titleTextOf = ofEach(({ code, title }: Coded) => ({ code: normaliseText(code), title: normaliseText(title) }))

/** All that a failure point says itself, as the search compares it: code, title, and the texts that its list names. */
const wholeTextOf = ofEach((failurePoint: StoredFailurePoint) => {
  const { code, title } = titleTextOf(failurePoint)
  const more = failurePoints.textsOf(failurePoint).flatMap((text) => (text === undefined ? [] : normaliseText(text)))
  return [code, title, ...more].join('\n')
})

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
    const parts = [wholeTextOf(failurePoint)]
    if (stage !== undefined) parts.push(nameOf(stage.name))
    if (touchpoint !== undefined) {
      parts.push(nameOf(touchpoint.name))
      if (failurePoint.channel === undefined && touchpoint.channel !== undefined) parts.push(nameOf(touchpoint.channel))
    }
    return parts.join('\n')
  })
})
