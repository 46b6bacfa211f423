import { useComputedColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { isBuiltInCategory } from '../../../shared/model/vocabulary.ts'
import type { OwnCategory } from '../../charts/colour/categoryColour.ts'
import { categoryLook } from '../../charts/colour/categoryColour.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import styles from './CategoryBadge.module.css'

interface CategoryBadgeProps {
  readonly category: string
  readonly ownCategories?: readonly OwnCategory[]
  /** Icon and name without the tinted ground. */
  readonly plain?: boolean
}

/** A category's icon and name in its colour. */
export function CategoryBadge({ category, ownCategories = [], plain = false }: CategoryBadgeProps): ReactNode {
  const { t } = useLanguage()
  const scheme = useComputedColorScheme('light')
  const ids = ownCategories.map((own) => own.id)
  const { icon: Icon, text, tint } = categoryLook(category, ids, scheme)
  const name = isBuiltInCategory(category)
    ? t(`vocabulary.category.${category}`)
    : (ownCategories.find((own) => own.id === category)?.name ?? category)
  return (
    <span
      className={styles['badge']}
      data-plain={plain || undefined}
      style={{ color: text, background: plain ? undefined : tint }}
    >
      <Icon size="1.1em" stroke={1.75} aria-hidden />
      <TypedWords className={styles['name']}>{name}</TypedWords>
    </span>
  )
}
