import { ActionIcon, Menu } from '@mantine/core'
import { IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { languages } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { readTouched } from '../../page/followChanges.ts'
import { useEdit } from '../../page/useEdit.ts'
import classes from './LanguageMenu.module.css'

/** The language of the screens on this machine; that of the engagement's own words is in Settings. */
export function LanguageMenu(): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const set = useEdit(
    api.preferences.set.mutationOptions({
      onSuccess: (_saved, _input, _result, { client }) => readTouched(client, ['preferences']),
    }),
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={classes.icon} aria-label={t('shell.language')}>
          <IconWorld size="1.125rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.Item
            key={choice}
            lang={choice}
            aria-current={choice === language || undefined}
            fw={choice === language ? 600 : 400}
            onClick={() => set.mutate({ language: choice })}
          >
            {t(`shell.languageNames.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
