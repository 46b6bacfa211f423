import { Select } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { FieldDimension } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import type { ParetoScreenView } from './paretoView.ts'

interface OnlyControlProps {
  readonly view: ParetoScreenView
  onChange(view: ParetoScreenView): void
}

/** Narrows the chart to one value of one of the team's own dimensions. Their values are read when somebody wants to choose. */
export function OnlyControl({ view, onChange }: OnlyControlProps): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const api = useApi()
  const [wanted, setWanted] = useState(false)
  const answers = useQueries({
    queries: fields.map(({ id }) => api.case.values.queryOptions({ input: { field: id }, enabled: wanted })),
  })
  const groups = fields.map(({ id, name }, at) => {
    const by: FieldDimension = `field:${id}`
    const known = answers[at]?.data ?? []
    const chosen = view.only?.by === by && !known.includes(view.only.key) ? [view.only.key] : []
    return {
      group: name,
      items: [...chosen, ...known].map((key) => ({ value: JSON.stringify([by, key]), label: key, only: { by, key } })),
    }
  })
  const items = groups.flatMap((group) => group.items)
  return (
    <Select
      label={t('paretoScreen.only')}
      placeholder={t('paretoScreen.onlyAll')}
      w="11rem"
      clearable
      searchable
      data={groups}
      value={view.only === null ? null : JSON.stringify([view.only.by, view.only.key])}
      onDropdownOpen={() => setWanted(true)}
      onChange={(value) => onChange({ ...view, only: items.find((item) => item.value === value)?.only ?? null, within: [] })}
    />
  )
}
