import type { Language } from '../model/vocabulary.ts'
import { comparison as english } from './en/comparison.ts'
import { comparison as hebrew } from './he/comparison.ts'

/** The words around a comparison of two periods. */
export const comparisonTexts = { en: english, he: hebrew } as const satisfies Record<Language, unknown>
