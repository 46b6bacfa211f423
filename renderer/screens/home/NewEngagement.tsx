import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Language, languages } from '../../../shared/model/vocabulary.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { CurrencySelect } from '../../components/fields/CurrencySelect.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { readTouched } from '../../page/followChanges.ts'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useFiles } from '../../page/useFiles.ts'
import { proposedCurrency } from './proposedCurrency.ts'

/** Asks for what a new engagement cannot do without: its name, its language and its currency. */
export function NewEngagement(props: { onClose(): void }): ReactNode {
  const { t, language, direction } = useLanguage()
  const api = useApi()
  const { arrive, mayLeave } = useFiles()
  const [name, setName] = useState('')
  useFocusBack()
  const [chosen, setChosen] = useState<Language>(language)
  const { currency, pick, remember } = useCurrencyChoice(chosen)
  const create = useMutation(
    api.files.create.mutationOptions({
      onSuccess: async (opened) => {
        props.onClose()
        remember()
        await arrive(opened)
      },
    }),
  )
  return (
    <Dialog opened title={t('homeScreen.newTitle')} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') mayLeave(() => create.mutate({ name: name.trim(), language: chosen, currency }))
        }}
      >
        <Stack>
          <TextInput
            label={t('homeScreen.newName')}
            description={t('homeScreen.newNameHint')}
            error={create.error ? refusedSentence(create.error, language, t) : undefined}
            {...typedText(name, direction)}
            {...takesFocus}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <LanguageSelect value={chosen} onChange={setChosen} />
          <CurrencySelect label={t('homeScreen.newCurrency')} value={currency} onChange={pick} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
              {t('homeScreen.createNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

function LanguageSelect({ value, onChange }: { readonly value: Language; onChange(language: Language): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Select
      label={t('homeScreen.newLanguage')}
      description={t('homeScreen.newLanguageHint')}
      allowDeselect={false}
      data={languages.map((language) => ({ value: language, label: t(`shell.languageNames.${language}`) }))}
      value={value}
      onChange={(chosen) => onChange(chosen ?? value)}
    />
  )
}

interface CurrencyChoice {
  readonly currency: string
  pick(currency: string): void
  /** Offers what was picked to the next engagement too; what was only proposed is proposed anew. */
  remember(): void
}

function useCurrencyChoice(language: Language): CurrencyChoice {
  const api = useApi()
  const { data: preferences } = useQuery(api.preferences.get.queryOptions())
  const set = useMutation(
    api.preferences.set.mutationOptions({
      onSuccess: (_saved, _input, _result, { client }) => readTouched(client, ['preferences']),
    }),
  )
  const [picked, pick] = useState<string | null>(null)
  return {
    currency: picked ?? proposedCurrency(language, preferences?.currency, navigator.language),
    pick,
    remember: () => {
      if (picked !== null) set.mutate({ currency: picked })
    },
  }
}
