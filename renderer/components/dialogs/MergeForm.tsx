import { Alert, Button, Group, Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'

interface Merged {
  readonly id: string
  readonly code: string
  readonly title: string
}

interface MergeFormProps<Row extends Merged> {
  readonly rows: readonly Row[]
  /** The id of the one that is chosen at first. */
  readonly first: string
  /** Of the dialog: what merging does, what is asked, and what the button says. */
  readonly words: { readonly text: string; readonly keep: string; readonly confirm: string }
  /** Merges; or why it was refused, which belongs beside the choice and not in a passing message. */
  readonly merge: {
    readonly isPending: boolean
    readonly error: unknown
    reset(): void
    mutate(asked: { readonly kept: string; readonly merged: string[] }): void
  }
  /** In words what moves from those that go. */
  moves(gone: readonly Row[]): ReactNode
  onClose(): void
}

/** Which of several stays when they are made one, and what moves to it. */
export function MergeForm<Row extends Merged>(props: MergeFormProps<Row>): ReactNode {
  const { rows, first, words, merge, moves, onClose } = props
  const { t, language } = useLanguage()
  const [kept, setKept] = useState(first)
  const gone = rows.filter(({ id }) => id !== kept)
  const onChoose = (id: string): void => {
    setKept(id)
    // What was refused, was refused of another choice.
    merge.reset()
  }
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
      {moves(gone)}
      {merge.error === null ? null : (
        <Alert color="red" role="alert">
          <bdi>{refusedSentence(merge.error, language, t)}</bdi>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ kept, merged: gone.map(({ id }) => id) })}>
          {words.confirm}
        </Button>
      </Group>
    </Stack>
  )
}
