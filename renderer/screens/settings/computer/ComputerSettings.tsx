import { Select } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { languages } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { readTouched } from '../../../page/followChanges.ts'
import { useEdit } from '../../../page/useEdit.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

const themes = ['light', 'dark', 'auto'] as const
const asSystem = 'system'

export function ComputerSettings(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { data: preferences } = useQuery(api.preferences.get.queryOptions())
  const set = useEdit(api.preferences.set.mutationOptions({ onSuccess: () => readTouched(queries, ['preferences']) }))
  if (preferences === undefined) return null
  return (
    <SettingsSection title={t('settingsScreen.screen')}>
      <div className={classes.pair}>
        <Select
          label={t('settingsScreen.screenLanguage')}
          allowDeselect={false}
          data={[
            { value: asSystem, label: t('settingsScreen.asSystem') },
            ...languages.map((value) => ({ value, label: t(`shell.languageNames.${value}`) })),
          ]}
          value={preferences.language ?? asSystem}
          onChange={(value) => set.mutate({ language: languages.find((candidate) => candidate === value) ?? null })}
        />
        <Select
          label={t('settingsScreen.theme')}
          allowDeselect={false}
          data={themes.map((value) => ({ value, label: t(`shell.themes.${value}`) }))}
          value={preferences.theme}
          onChange={(value) => {
            const theme = themes.find((candidate) => candidate === value)
            if (theme) set.mutate({ theme })
          }}
        />
      </div>
    </SettingsSection>
  )
}
