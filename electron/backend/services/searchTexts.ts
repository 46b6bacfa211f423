import type { StoredFailurePoint } from '../../../shared/model/storedEngagement.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'

interface Coded {
  readonly code: string
  readonly title: string
}

/** Texts by the value they were made from: values never change, so the texts hold as long as they do. */
const titleTexts = new WeakMap<Coded, { readonly code: string; readonly title: string }>()
const wholeTexts = new WeakMap<StoredFailurePoint, string>()

/** Code and title as the search compares them. */
export function titleTextOf(item: Coded): { readonly code: string; readonly title: string } {
  const known = titleTexts.get(item)
  if (known !== undefined) return known
  const made = { code: normaliseText(item.code), title: normaliseText(item.title) }
  titleTexts.set(item, made)
  return made
}

/** All that a failure point says itself, as the search compares it: code, title, channel and description. */
export function wholeTextOf(failurePoint: StoredFailurePoint): string {
  const known = wholeTexts.get(failurePoint)
  if (known !== undefined) return known
  const { channel, description } = failurePoint
  const { code, title } = titleTextOf(failurePoint)
  const more = [channel, description].flatMap((text) => (text === undefined ? [] : normaliseText(text)))
  const made = [code, title, ...more].join('\n')
  wholeTexts.set(failurePoint, made)
  return made
}
