import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { CategoryChoice } from '../../components/fields/CategoryChoice.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRoute } from '../../page/useRoute.ts'

/** A root cause that no trace has led to yet. */
export function CreateRootCause({ opened, onClose }: { opened: boolean; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Dialog opened={opened} onClose={onClose} wide title={t('rootCausesScreen.creating.title')}>
      <CreateForm onClose={onClose} />
    </Dialog>
  )
}

function CreateForm({ onClose }: { onClose(): void }): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const { go } = useRoute()
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState<string | null>(null)
  const create = useEdit(
    api.lists.rootCauses.create.mutationOptions({
      onSuccess: ({ id }) => {
        onClose()
        go('root-causes', id)
      },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && category !== null) create.mutate({ title: title.trim(), category })
      }}
    >
      <Stack>
        <TextInput
          {...takesFocus}
          {...typedText(title, direction)}
          label={t('rootCausesScreen.creating.name')}
          value={title}
          maxLength={longestTitle}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <CategoryChoice legend={t('rootCausesScreen.creating.category')} value={category} onChange={setCategory} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" disabled={title.trim() === '' || category === null} loading={create.isPending}>
            {t('rootCausesScreen.creating.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
