import type { Engagement } from '../../../shared/engagement/engagement.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { cliTexts } from './cliTexts.ts'

export interface Counts {
  readonly failurePoints: number
  readonly rootCauses: number
  readonly fixes: number
  readonly occurrences: number
}

export function countsOf({ failurePoints, rootCauses, fixes }: Engagement, occurrences: number): Counts {
  return {
    failurePoints: failurePoints.length,
    rootCauses: rootCauses.length,
    fixes: fixes.length,
    occurrences,
  }
}

/** The counts in words, for a message. */
export function countsText(counts: Counts, language: Language): string {
  const texts = cliTexts(language).counts
  const parts = [
    fillText(texts.failurePoints, { count: counts.failurePoints }, language),
    fillText(texts.rootCauses, { count: counts.rootCauses }, language),
    fillText(texts.fixes, { count: counts.fixes }, language),
    fillText(texts.occurrences, { count: counts.occurrences }, language),
  ]
  return parts.join(', ')
}
