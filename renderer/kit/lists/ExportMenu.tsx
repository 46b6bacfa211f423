import { ActionIcon, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useTableExport } from '../../page/transfer/useTableExport.ts'

const formats = ['xlsx', 'csv'] as const

/** Saves the whole list, whatever is searched for, as a table for Excel. */
export function ExportMenu({ kind }: { kind: TableKind }): ReactNode {
  const { t } = useLanguage()
  const save = useTableExport()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('lists.saveAsTable')} title={t('lists.saveAsTable')}>
          <IconDownload size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('lists.saveAsTable')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(kind, format)}>
            {t(`settingsScreen.exportFormats.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
