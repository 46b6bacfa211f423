import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { builtInCategories } from '../../../../shared/model/vocabulary.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { CategoryBadge } from '../../../components/marks/CategoryBadge.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

export function CategorySettings(): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const api = useApi()
  const create = useEdit(api.lists.categories.create.mutationOptions())
  const update = useEdit(api.lists.categories.update.mutationOptions())
  const remove = useEdit(api.lists.categories.remove.mutationOptions())
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
        {head.categories.map(({ id, name, definition }) => (
          <li key={id} className={classes.category}>
            <DraftTextInput
              label={t('settingsScreen.categoryName')}
              bare
              value={name}
              required
              onCommit={(value) => update.mutate({ id, patch: { name: value } })}
            />
            <DraftTextInput
              label={t('settingsScreen.categoryDefinition')}
              bare
              multiline
              placeholder={t('settingsScreen.categoryDefinition')}
              value={definition ?? ''}
              onCommit={(value) => update.mutate({ id, patch: { definition: value.trim() === '' ? null : value } })}
            />
            <ActionIcon aria-label={t('settingsScreen.removeCategory', { name })} onClick={() => remove.mutate({ ids: [id] })}>
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        className={classes.addButton}
        onClick={() => create.mutate({ name: t('settingsScreen.newCategory') })}
      >
        {t('settingsScreen.addCategory')}
      </Button>
    </SettingsSection>
  )
}
