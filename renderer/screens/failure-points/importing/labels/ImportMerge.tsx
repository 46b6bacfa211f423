import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ImportPreview } from '../../../../../shared/contract/files/importPreview.ts'
import type { LabelChoice } from '../../../../../shared/model/lists/cases/mappings.ts'
import { useLanguage } from '../../../../language/LanguageProvider.tsx'
import classes from '../ImportDialog.module.css'

/** Labels that a list shows at a time; typing finds the others. */
const shownLabels = 100

interface ImportMergeProps {
  readonly labels: ImportPreview['labels']
  onMerge(choice: LabelChoice): void
}

/** Merges two labels that mean the same though no letter tells it, such as an old name and a new one. */
export function ImportMerge({ labels, onMerge }: ImportMergeProps): ReactNode {
  const { t } = useLanguage()
  const [label, setLabel] = useState<string | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const named = labels.filter(({ count }) => count > 0).map((one) => one.label)
  const titles = labels.map((one) => one.label).filter((one) => one !== label)
  return (
    <div className={classes.merge} role="group" aria-label={t('importing.labels.another')}>
      <Select label={t('importing.labels.label')} searchable limit={shownLabels} data={named} value={label} onChange={setLabel} />
      <Select
        label={t('importing.labels.title')}
        searchable
        limit={shownLabels}
        data={titles}
        value={title}
        onChange={setTitle}
      />
      <Button
        variant="default"
        disabled={label === null || title === null || label === title}
        onClick={() => {
          if (label === null || title === null) return
          onMerge({ label, becomes: title })
          setLabel(null)
          setTitle(null)
        }}
      >
        {t('importing.labels.add')}
      </Button>
    </div>
  )
}
