import type { ParetoLabels } from '../analysis/pareto/pareto.ts'
import type { Language } from '../model/vocabulary.ts'
import { pareto as english } from './en/pareto.ts'
import { vocabulary as englishWords } from './en/vocabulary.ts'
import { pareto as hebrew } from './he/pareto.ts'
import { vocabulary as hebrewWords } from './he/vocabulary.ts'

const labels = {
  en: { categories: englishWords.category, ...english.bar },
  he: { categories: hebrewWords.category, ...hebrew.bar },
} as const satisfies Record<Language, ParetoLabels>

/** The names of built-in categories and reserved bars. */
export function paretoLabels(language: Language): ParetoLabels {
  return labels[language]
}
