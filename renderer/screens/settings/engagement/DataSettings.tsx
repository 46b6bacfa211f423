import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CommandButton } from '../../../components/commands/CommandButton.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi, useClient } from '../../../page/ApiProvider.tsx'
import { useOwnCommand } from '../../../page/commands/useOwnCommand.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { offer } from '../../../page/transfer/offer.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'
import { TableExport } from './TableExport.tsx'

export function DataSettings(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const client = useClient()
  const { refuse } = useMessages()
  const { data: session } = useQuery(api.files.session.queryOptions())
  const exportJson = async (): Promise<void> => {
    try {
      await offer(client, await client.exporting.interchange(), 'application/json')
    } catch (error) {
      refuse(error)
    }
  }
  const save = useOwnCommand('save-as-json', { run: () => void exportJson() })
  return (
    <SettingsSection title={t('settingsScreen.data')} hint={t('settingsScreen.encryption')}>
      <CommandButton command={save} variant="default" leftSection={<IconDownload size={16} />} className={classes.addButton} />
      <p className={classes.hint}>{t('settingsScreen.exportJsonHint')}</p>
      <TableExport />
      <p className={classes.hint}>{t('settingsScreen.version', { version: session?.version ?? '' })}</p>
    </SettingsSection>
  )
}
