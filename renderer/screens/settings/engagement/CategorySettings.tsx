import { type ReactNode, useRef, useState } from 'react'
import { builtInCategories } from '../../../../shared/model/vocabulary.ts'
import { CategoryBadge } from '../../../components/marks/CategoryBadge.tsx'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'
import { CategoryGrid } from './CategoryGrid.tsx'

/** The categories that are built in, and those of the team's own, which are typed, pasted and edited. */
export function CategorySettings(): ReactNode {
  const { t } = useLanguage()
  const { categories } = useHead()
  const create = useEdit(useApi().lists.categories.create.mutationOptions())
  const field = useRef<HTMLInputElement>(null)
  const [addedId, setAddedId] = useState<string | null>(null)
  return (
    <SettingsSection title={t('settingsScreen.categories')} hint={t('settingsScreen.categoriesHint')}>
      <ul className={classes.rows}>
        {builtInCategories.map((category) => (
          <li key={category} className={classes.category}>
            <span className={classes.badge}>
              <CategoryBadge category={category} />
            </span>
            <p className={classes.definition}>{t(`vocabulary.categoryDefinition.${category}`)}</p>
            <span className={classes.hint}>{t('settingsScreen.builtIn')}</span>
          </li>
        ))}
      </ul>
      {categories.length === 0 ? null : <CategoryGrid categories={categories} addedId={addedId} />}
      <QuickAdd
        field={field}
        label={t('settingsScreen.addCategory')}
        placeholder={t('settingsScreen.newCategory')}
        rememberAs="categories.quickAdd"
        onAdd={async (name) => setAddedId((await create.mutateAsync({ name })).id)}
      />
    </SettingsSection>
  )
}
