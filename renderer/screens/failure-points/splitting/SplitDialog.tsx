import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { FailurePointDetail, SplitBy, SplitCount } from '../../../../shared/contract/lists/failurePointContract.ts'
import { Dialog } from '../../../components/dialogs/Dialog.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { refusedSentence } from '../../../page/refusedSentence.ts'
import { SplitWhich } from './SplitWhich.tsx'

interface SplitDialogProps {
  readonly detail: FailurePointDetail
  onClose(): void
}

/** Splits some cases off a failure point: by words in their texts or by a value, with how many move and what some of them say. */
export function SplitDialog({ detail, onClose }: SplitDialogProps): ReactNode {
  const { t, language } = useLanguage()
  const { id } = detail
  const [by, setBy] = useState<SplitBy | null>(null)
  const [proposed, setProposed] = useState('')
  const [title, setTitle] = useState<string | null>(null)
  const count = useSplitCount(id, by)
  const split = useSplit(onClose)
  const named = (title ?? proposed).trim()
  const isPart = count !== null && count.rows > 0 && count.rows < count.total
  const choose = (chosen: SplitBy | null, label: string): void => {
    split.reset()
    setBy(chosen)
    setProposed(label === '' ? '' : `${detail.title} – ${label}`)
  }
  return (
    <Dialog opened title={t('failurePointsScreen.split.title', { title: detail.title })} onClose={onClose}>
      <Stack>
        <SplitWhich id={id} by={by} onChoose={choose} />
        {count === null ? null : <Moves {...count} />}
        <TextInput
          label={t('failurePointsScreen.split.newTitle')}
          value={title ?? proposed}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        {split.isError ? (
          <Alert color="red" role="alert">
            <bdi>{refusedSentence(split.error, language, t)}</bdi>
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            disabled={by === null || !isPart || named === ''}
            loading={split.isPending}
            onClick={() => (by === null ? undefined : split.mutate({ id, by, title: named }))}
          >
            {t('failurePointsScreen.split.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function useSplit(onDone: () => void) {
  const { t } = useLanguage()
  const { tell } = useMessages()
  // What it is refused for belongs beside the choice, not in a passing message.
  return useMutation(
    useApi().failurePoint.split.mutationOptions({
      onSuccess: ({ moved }) => {
        tell(t('failurePointsScreen.split.done', { count: moved }))
        onDone()
      },
    }),
  )
}

/** How many cases would move; null as long as nothing says which. */
function useSplitCount(id: string, by: SplitBy | null): SplitCount | null {
  const isAsked = by !== null && (by.kind !== 'text' || by.words.trim() !== '')
  const { data } = useQuery(
    useApi().failurePoint.splitCount.queryOptions({
      input: { id, by: by ?? { kind: 'text', words: '' } },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  )
  return isAsked ? (data ?? null) : null
}

function Moves({ rows, total, examples }: SplitCount): ReactNode {
  const { t } = useLanguage()
  return (
    <div role="status">
      <p>{t('failurePointsScreen.split.moves', { rows, total })}</p>
      <ul>
        {[...new Set(examples)].map((text) => (
          <li key={text}>
            <TypedWords>{text}</TypedWords>
          </li>
        ))}
      </ul>
    </div>
  )
}
