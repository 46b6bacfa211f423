import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useEdit } from '../../app/useEdit.ts'
import { useRoute } from '../../app/useRoute.ts'
import { CategoryChoice } from '../../components/CategoryChoice.tsx'

/** A root cause that no trace has led to yet. */
export function CreateRootCause({ opened, onClose }: { opened: boolean; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('rootCausesScreen.creating.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <CreateForm onClose={onClose} />
    </Modal>
  )
}

function CreateForm({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { go } = useRoute()
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState<string | null>(null)
  const create = useEdit(
    api.rootCause.create.mutationOptions({
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
          data-autofocus
          dir="auto"
          label={t('rootCausesScreen.creating.name')}
          value={title}
          maxLength={500}
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
