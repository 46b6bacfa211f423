import type { Agreement } from '../../../../shared/engagement/engagement.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

const severities = ['1', '2', '3', '4', '5'] as const

/** What can be chosen in a round, with its words. */
export function useChoices({ about }: Pick<Agreement, 'about'>): readonly Choice[] {
  const { t } = useLanguage()
  const { categories } = useCategories()
  if (about === 'category') return categories.map(({ id, name }) => ({ value: id, label: name }))
  return severities.map((value) => ({ value, label: t(`vocabulary.severity.${value}`) }))
}
