import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useEdit } from '../../app/useEdit.ts'
import { typedText } from '../../components/typedText.ts'
import classes from './FailurePointsScreen.module.css'

/** Where the next failure point is typed: Enter adds it and stays, so that a workshop can go on; a pasted table adds its rows. */
export function NewFailurePointRow({
  field,
  onPasteTable,
}: {
  field: RefObject<HTMLInputElement | null>
  onPasteTable(text: string): void
}): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const [title, setTitle] = useState('')
  const create = useEdit(api.failurePoint.create.mutationOptions({ onSuccess: () => setTitle('') }))
  return (
    <form
      className={classes.newRow}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !create.isPending) create.mutate({ title: title.trim() })
      }}
    >
      <TextInput
        ref={field}
        variant="unstyled"
        aria-label={t('failurePointsScreen.newRowLabel')}
        placeholder={t('failurePointsScreen.newRow')}
        leftSection={<IconPlus size={16} aria-hidden />}
        {...typedText(title, direction)}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!/[\t\n]/.test(text.trim())) return
          event.preventDefault()
          onPasteTable(text)
        }}
      />
    </form>
  )
}
