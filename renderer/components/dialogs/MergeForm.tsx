import { Alert, Button, Group, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'

interface MergeFormProps {
  readonly rows: readonly { readonly id: string; readonly code: string; readonly title: string }[]
  readonly kept: string
  /** Of the dialog: what merging does, what is asked, and what the button says. */
  readonly words: { readonly text: string; readonly keep: string; readonly confirm: string }
  /** Being merged, or why it was refused, which belongs beside the choice and not in a passing message. */
  readonly merge: { readonly isPending: boolean; readonly error: unknown }
  /** In words what moves from those that go. */
  readonly children: ReactNode
  onChoose(id: string): void
  onMerge(): void
  onClose(): void
}

/** Which of several stays when they are made one, and what moves to it. */
export function MergeForm(props: MergeFormProps): ReactNode {
  const { rows, kept, words, merge, children, onChoose, onMerge, onClose } = props
  const { t, language } = useLanguage()
  return (
    <Stack>
      <p>{words.text}</p>
      <Radio.Group label={words.keep} value={kept} onChange={onChoose}>
        <Stack gap="xs" mt="xs">
          {rows.map(({ id, code, title }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {code} <TypedWords>{title}</TypedWords>
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {children}
      {merge.error === null ? null : (
        <Alert color="red" role="alert">
          <bdi>{refusedSentence(merge.error, language, t)}</bdi>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button loading={merge.isPending} onClick={onMerge}>
          {words.confirm}
        </Button>
      </Group>
    </Stack>
  )
}
