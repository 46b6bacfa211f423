import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Language, languages } from '../../../shared/model/vocabulary.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useFiles } from '../../page/useFiles.ts'

/** Asks for what a new engagement cannot do without: its name and its language. */
export function NewEngagement(props: { onClose(): void }): ReactNode {
  const { t, language, direction } = useLanguage()
  const api = useApi()
  const { arrive, mayLeave } = useFiles()
  const [name, setName] = useState('')
  useFocusBack()
  const [chosen, setChosen] = useState<Language>(language)
  const create = useMutation(
    api.files.create.mutationOptions({
      onSuccess: async (opened) => {
        props.onClose()
        await arrive(opened)
      },
    }),
  )
  return (
    <Dialog opened title={t('homeScreen.newTitle')} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') mayLeave(() => create.mutate({ name: name.trim(), language: chosen }))
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
          <Select
            label={t('homeScreen.newLanguage')}
            description={t('homeScreen.newLanguageHint')}
            allowDeselect={false}
            data={languages.map((value) => ({ value, label: t(`shell.languageNames.${value}`) }))}
            value={chosen}
            onChange={(value) => setChosen(languages.find((candidate) => candidate === value) ?? language)}
          />
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
