import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { longestTitle } from '../../../../shared/model/vocabulary.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { TallyItem } from './useTally.ts'

/** Typing finds the rest. */
const choicesAtOnce = 60
const newKey = 'new'

/** Adds a line to the tally: a failure point by part of its title or its code, or a new one by the words that are typed. */
export function TallyLinePicker(props: { items: readonly TallyItem[]; onAdd(item: TallyItem): void }): ReactNode {
  const { items, onAdd } = props
  const { t, direction } = useLanguage()
  const readOnly = useReadOnly()
  const { data: claims = [] } = useQuery(useApi().evidence.claims.queryOptions())
  const [typed, setTyped] = useState('')
  const title = typed.trim()
  const open = claims.filter(({ subject, id }) => subject === 'failurePoint' && !items.some(({ key }) => key === id))
  const known = open.map(({ id, code, title: name }) => ({ value: id, label: `${code ?? ''} ${name}`.trim() }))
  return (
    <Select
      label={t('listening.tally.add')}
      placeholder={t('listening.tally.addHint')}
      {...typedText(typed, direction)}
      searchable
      readOnly={readOnly}
      maxLength={longestTitle}
      limit={choicesAtOnce}
      data={title === '' ? known : [{ value: newKey, label: t('listening.tally.newLine', { title }) }, ...known]}
      // The new line stands last: the first choice is what is known already.
      filter={({ options, search, limit }) => {
        const wanted = search.trim().toLocaleLowerCase()
        const found = options.filter(
          (one) => 'value' in one && one.value !== newKey && one.label.toLocaleLowerCase().includes(wanted),
        )
        return [...found.slice(0, limit), ...options.filter((one) => 'value' in one && one.value === newKey)]
      }}
      selectFirstOptionOnChange
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => {
        const claim = open.find(({ id }) => id === value)
        if (claim !== undefined) onAdd({ key: claim.id, isNew: false, code: claim.code, title: claim.title })
        else if (value === newKey && title !== '') onAdd({ key: `new ${title}`, isNew: true, code: null, title })
        else return
        setTyped('')
      }}
    />
  )
}
