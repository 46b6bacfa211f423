import { Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Person } from '../../../../shared/engagement/people/listPeople.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { SearchField } from '../../../kit/lists/SearchField.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

/** From so many on they are looked for by name. */
const manyPeople = 12

/** Everybody who is named anywhere: what they are there, by which name, and whether boards see it. */
export function PeopleSettings(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const [sought, setSought] = useState('')
  const { data = [] } = useQuery(api.people.list.queryOptions({ placeholderData: keepPreviousData }))
  const found = data.filter(({ name, alsoWritten }) =>
    [name, ...alsoWritten].some((one) => normaliseName(one).includes(normaliseName(sought))),
  )
  return (
    <SettingsSection title={t('people.title')} hint={t('people.hint')}>
      <p className={classes.hint}>{data.length === 0 ? t('people.empty') : t('people.hideHint')}</p>
      {data.length < manyPeople ? null : <SearchField label={t('people.find')} value={sought} onChange={setSought} />}
      {data.length > 0 && found.length === 0 ? <p className={classes.hint}>{t('people.noneFound')}</p> : null}
      <ul className={classes.rows}>
        {found.map((person, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: by its place, so that the field keeps the focus when the name in it is another
          <PersonRow key={place} person={person} others={data} />
        ))}
      </ul>
    </SettingsSection>
  )
}

function PersonRow({ person, others }: { readonly person: Person; readonly others: readonly Person[] }): ReactNode {
  const { t, format } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const readOnly = useReadOnly()
  const rename = useEdit(api.people.rename.mutationOptions())
  const hide = useEdit(api.people.hide.mutationOptions())
  const { name, alsoWritten, uses, hidden } = person
  const call = (to: string): void => {
    const merges = others.some((other) => other !== person && normaliseName(other.name) === normaliseName(to))
    rename.mutate(
      { from: name, to },
      {
        onSuccess: ({ joinedMonths }) => {
          if (joinedMonths > 0) tell(t('people.mergedMonths', { name: to.trim(), count: joinedMonths }))
          else if (merges) tell(t('people.merged', { name: to.trim() }))
        },
      },
    )
  }
  const used = uses.map(({ role, count }) => t('people.use', { role: t(`people.roles.${role}`), often: format.number(count) }))
  return (
    <li className={classes.person}>
      <DraftTextInput label={t('people.name', { name })} bare value={name} required onCommit={call} />
      <p className={classes.definition}>
        {used.join(' · ')}
        {alsoWritten.length === 0 ? null : ` (${t('people.alsoWritten', { names: format.list(alsoWritten) })})`}
      </p>
      <Checkbox
        label={t('people.hide')}
        aria-label={t('people.hideOf', { name })}
        checked={hidden}
        disabled={readOnly}
        onChange={() => hide.mutate({ name, hidden: !hidden })}
      />
    </li>
  )
}
