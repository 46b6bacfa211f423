import { Button, Select, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type AgreementSubject, agreementSubjects, longestName } from '../../../../shared/model/vocabulary.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './AgreementView.module.css'
import { BlindRound } from './BlindRound.tsx'
import { ShownRound } from './ShownRound.tsx'

/** Rounds in which people classify the same things blind, then see where they differ. */
export function AgreementView(): ReactNode {
  const { t, format } = useLanguage()
  const { data } = useQuery(useApi().agreement.get.queryOptions({ placeholderData: keepPreviousData }))
  const [chosen, setChosen] = useRemembered<string | null>('agreement.round', null)
  const readOnly = useReadOnly()
  if (data === undefined) return null
  const round = data.rounds.find(({ id }) => id === chosen) ?? data.rounds[0]
  const items = round?.about === 'severity' ? data.failurePoints : data.rootCauses
  return (
    <section className={classes.view} aria-label={t('agreement.rounds')}>
      <h2>{t('agreement.title')}</h2>
      <p className={classes.teach}>{t('agreement.teach')}</p>
      {readOnly ? null : <NewRound onBegun={setChosen} />}
      {data.rounds.length < 2 ? null : (
        <Select
          className={classes.rounds}
          label={t('agreement.round')}
          allowDeselect={false}
          data={data.rounds.map(({ id, name, on }) => ({
            value: id,
            label: on === undefined ? t('agreement.blind', { name }) : t('agreement.shownOn', { name, day: format.day(on) }),
          }))}
          value={round?.id ?? null}
          onChange={setChosen}
        />
      )}
      {round === undefined ? null : round.on === undefined ? (
        <BlindRound key={round.id} round={round} items={items} />
      ) : (
        <ShownRound key={round.id} round={round} items={items} />
      )}
    </section>
  )
}

function NewRound({ onBegun }: { onBegun(id: string): void }): ReactNode {
  const { t, direction } = useLanguage()
  const create = useEdit(useApi().lists.agreements.create.mutationOptions())
  const [name, setName] = useRemembered('agreement.new', '')
  const [about, setAbout] = useState<AgreementSubject>('category')
  const begin = async (): Promise<void> => {
    const { id } = await create.mutateAsync({ name: name.trim(), about })
    setName('')
    onBegun(id)
  }
  return (
    <form
      className={classes.begin}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') begin().catch(() => undefined)
      }}
    >
      <TextInput
        className={classes.name}
        aria-label={t('agreement.newName')}
        placeholder={t('agreement.newPlaceholder')}
        {...typedText(name, direction)}
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        aria-label={t('agreement.newAbout')}
        allowDeselect={false}
        data={agreementSubjects.map((value) => ({ value, label: t(`agreement.about.${value}`) }))}
        value={about}
        onChange={(value) => setAbout(value ?? about)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('agreement.begin')}
      </Button>
    </form>
  )
}
