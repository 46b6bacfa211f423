import { MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportPreview } from '../../../../../shared/contract/files/importPreview.ts'
import type { LabelChoice } from '../../../../../shared/model/lists/cases/mappings.ts'
import { normaliseName } from '../../../../../shared/search/normaliseName.ts'
import { joinChoices } from '../../../../../shared/tables/labels/labelChoices.ts'
import { useLanguage } from '../../../../language/LanguageProvider.tsx'

/** Labels that a list shows at a time; typing finds the others. */
const shownLabels = 100

interface ImportAsideProps {
  readonly labels: ImportPreview['labels']
  readonly choices: readonly LabelChoice[]
  onChoose(choices: readonly LabelChoice[]): void
}

/** The labels that are no complaints: their rows are kept aside and counted nowhere. */
export function ImportAside({ labels, choices, onChoose }: ImportAsideProps): ReactNode {
  const { t } = useLanguage()
  const aside = choices.filter(({ setAside }) => setAside).map(({ label }) => label)
  const names = new Set(aside.map(normaliseName))
  const offered = labels.filter(({ label, count }) => count > 0 && !names.has(normaliseName(label))).map(({ label }) => label)
  return (
    <MultiSelect
      label={t('importing.labels.setAside')}
      description={t('importing.labels.setAsideHint')}
      searchable
      limit={shownLabels}
      data={[...aside, ...offered]}
      value={aside}
      onChange={(chosen) => {
        const made = chosen.filter((label) => !aside.includes(label)).map((label) => ({ label, setAside: true as const }))
        const kept = choices.filter(({ label, setAside }) => !setAside || chosen.includes(label))
        onChoose(joinChoices(kept, made))
      }}
    />
  )
}
