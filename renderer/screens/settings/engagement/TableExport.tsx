import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type TableKind, tableKinds } from '../../../../shared/model/importVocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useTableExport } from '../../../page/transfer/useTableExport.ts'
import classes from '../section/SettingsSection.module.css'

/** Saves one list as a table that Excel opens and an import reads again. */
export function TableExport(): ReactNode {
  const { t } = useLanguage()
  const saveTable = useTableExport()
  const [kind, setKind] = useState<TableKind>('failure-points')
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [isMarked, setMarked] = useState(true)
  const save = (): Promise<void> => saveTable(kind, format === 'csv' && !isMarked ? 'csv-unmarked' : format)
  const formats = [
    { value: 'xlsx', label: t('settingsScreen.exportFormats.xlsx') },
    { value: 'csv', label: t('settingsScreen.exportFormats.csv') },
  ] as const
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('settingsScreen.exportTable')}</legend>
      <p className={classes.hint}>{t('settingsScreen.exportTableHint')}</p>
      <div className={classes.exported}>
        <Select
          aria-label={t('settingsScreen.exportedList')}
          data={tableKinds.map((value) => ({ value, label: t(`importsScreen.kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(tableKinds.find((known) => known === value) ?? kind)}
        />
        <SegmentedControl
          aria-label={t('settingsScreen.exportFormat')}
          data={[...formats]}
          value={format}
          onChange={(value) => setFormat(value)}
        />
        <Button variant="default" leftSection={<IconTable size={16} />} onClick={() => void save()}>
          {t('settingsScreen.saveTable')}
        </Button>
      </div>
      {format === 'csv' && (
        <Checkbox
          label={t('settingsScreen.markForExcel')}
          checked={isMarked}
          onChange={(event) => setMarked(event.currentTarget.checked)}
        />
      )}
    </fieldset>
  )
}
