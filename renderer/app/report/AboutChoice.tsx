import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Subject } from '../../../shared/contract/files/exportingContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import type { ReportChoice } from './reportChoice.ts'

interface AboutChoiceProps {
  readonly choice: ReportChoice
  change(part: Partial<ReportChoice>): void
}

/** The failure point or the unit that a page is about, found by typing. */
export function AboutChoice({ choice: { about }, change }: AboutChoiceProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data } = useQuery({ ...api.exporting.subjects.queryOptions(), gcTime: 0, staleTime: 0 })
  const optionsOf = (things: readonly Subject[] = []) => things.map(({ id, title }) => ({ value: id, label: title }))
  const groups = [
    { group: t('reportDialog.aboutPoints'), items: optionsOf(data?.failurePoints) },
    { group: t('reportDialog.aboutUnits'), items: optionsOf(data?.units) },
  ].filter(({ items }) => items.length > 0)
  return (
    <Select
      label={t('reportDialog.about')}
      searchable
      limit={100}
      data={groups}
      value={about}
      onChange={(chosen) => change({ about: chosen })}
    />
  )
}
