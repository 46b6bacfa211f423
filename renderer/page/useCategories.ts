import { useMemo } from 'react'
import type { Category } from '../../shared/engagement/engagement.ts'
import { builtInCategories } from '../../shared/model/vocabulary.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useHead } from './useHead.ts'

export interface CategoryWords {
  readonly id: string
  readonly name: string
  /** What belongs in it, and a question that tells it from the others; empty when the team wrote none. */
  readonly definition: string
}

/** All categories in order: the five built in, then the team's own; with their names by id and the own ones for colouring. */
export function useCategories(): {
  readonly categories: readonly CategoryWords[]
  readonly own: readonly Category[]
  nameOf(id: string): string
} {
  const { t } = useLanguage()
  const own = useHead().categories
  return useMemo(() => {
    const categories: readonly CategoryWords[] = [
      ...builtInCategories.map((id) => ({
        id,
        name: t(`vocabulary.category.${id}`),
        definition: t(`vocabulary.categoryDefinition.${id}`),
      })),
      ...own.map(({ id, name, definition }) => ({ id, name, definition: definition ?? '' })),
    ]
    const names = new Map(categories.map(({ id, name }) => [id, name]))
    return { categories, own, nameOf: (id) => names.get(id) ?? id }
  }, [t, own])
}
