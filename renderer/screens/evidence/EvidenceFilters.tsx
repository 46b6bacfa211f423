import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { type EvidenceSubject, subjectKeys } from '../../../shared/model/lists/causes/evidence.ts'
import { evidenceSources, stances } from '../../../shared/model/vocabulary.ts'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type EvidenceFilter, noFilter } from './evidenceFilter.ts'

interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter
  onChange(filter: EvidenceFilter): void
}

/** Search and filters over the evidence, all of which narrow the list as they are typed or chosen. */
export function EvidenceFilters({ filter, onChange }: EvidenceFiltersProps): ReactNode {
  const { t } = useLanguage()
  const { search, source, stance, subject } = filter
  const isFiltered = search !== '' || source !== null || stance !== null || subject !== null
  return (
    <ListTools>
      <SearchField label={t('evidenceScreen.search')} value={search} onChange={(text) => onChange({ ...filter, search: text })} />
      <Select
        w="12rem"
        clearable
        aria-label={t('evidenceScreen.sourceFilter')}
        placeholder={t('evidenceScreen.sourceFilter')}
        data={evidenceSources.map((value) => ({ value, label: t(`vocabulary.evidenceSource.${value}`) }))}
        value={source}
        onChange={(value) => onChange({ ...filter, source: value })}
      />
      <Select
        w="9rem"
        clearable
        aria-label={t('evidenceScreen.stanceFilter')}
        placeholder={t('evidenceScreen.stanceFilter')}
        data={stances.map((value) => ({ value, label: t(`vocabulary.stance.${value}`) }))}
        value={stance}
        onChange={(value) => onChange({ ...filter, stance: value })}
      />
      <Select
        w="11rem"
        clearable
        aria-label={t('evidenceScreen.subjectFilter')}
        placeholder={t('evidenceScreen.subjectFilter')}
        data={[
          ...subjectKeys.map((value: EvidenceSubject) => ({ value, label: t(`evidenceScreen.subjects.${value}`) })),
          { value: 'nothing' as const, label: t('evidenceScreen.aboutNothing') },
        ]}
        value={subject}
        onChange={(value) => onChange({ ...filter, subject: value })}
      />
      {isFiltered ? (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          {t('evidenceScreen.clearFilters')}
        </Button>
      ) : null}
    </ListTools>
  )
}
