import { Select } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowingChoice } from '../../page/bars/useNarrowing.ts'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { narrowingSelectId } from './narrowingSelectId.ts'
import classes from './TopBar.module.css'

const fieldsOf = ({ fields }: EngagementHead) => fields

/** Narrows what every screen counts to the cases of one value in one of the team's own dimensions; nothing without any. */
export function NarrowingSelect(): ReactNode {
  const { t } = useLanguage()
  const fields = useHeadPart(fieldsOf)
  const api = useApi()
  const [narrowing, choose] = useNarrowingChoice()
  const [wanted, setWanted] = useState(false)
  // Values are read when somebody wants to choose.
  const answers = useQueries({
    queries: fields.map(({ id }) => api.case.values.queryOptions({ input: { field: id }, enabled: wanted })),
  })
  if (fields.length === 0) return null
  const groups = fields.map(({ id, name }, at) => {
    const known = [...(answers[at]?.data ?? []).map(({ value }) => value), null]
    const chosen = narrowing?.field === id && !known.includes(narrowing.value) ? [narrowing.value] : []
    return {
      group: name,
      items: [...chosen, ...known].map((value) => ({
        value: JSON.stringify([id, value]),
        label: value ?? t('casesScreen.noValue'),
        of: { field: id, value },
      })),
    }
  })
  const items = groups.flatMap((group) => group.items)
  return (
    <Select
      id={narrowingSelectId}
      className={classes.narrowing}
      aria-label={t('shell.narrowing.label')}
      placeholder={t('shell.narrowing.all')}
      size="xs"
      clearable
      searchable
      // In the bar itself, which screen readers know as a part of the page.
      comboboxProps={{ withinPortal: false }}
      data={groups}
      value={narrowing === null ? null : JSON.stringify([narrowing.field, narrowing.value])}
      onDropdownOpen={() => setWanted(true)}
      onChange={(value) => choose(items.find((item) => item.value === value)?.of ?? null)}
    />
  )
}
