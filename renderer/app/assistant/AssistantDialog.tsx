import { Button, Group, Input, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { longestAnswer } from '../../../shared/assistant/assistantAnswer.ts'
import type { Proposals } from '../../../shared/assistant/proposals.ts'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { GrowingTextarea } from '../../components/fields/GrowingTextarea.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi, useClient } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { ProposalChoice } from './ProposalChoice.tsx'

interface AssistantDialogProps {
  /** Of the engagement: what the brief speaks. */
  readonly spoken: Language
  onClose(): void
}

const rows = { least: 4, most: 8 }

/** A brief to copy into an assistant of the user's, and a place for its answer; what was pasted is found again while the file is open. */
export function AssistantDialog({ spoken, onClose }: AssistantDialogProps): ReactNode {
  const { t, language, direction } = useLanguage()
  const client = useClient()
  const [answer, setAnswer] = useRemembered('assistant-answer', '')
  const [proposals, setProposals] = useState<Proposals | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useFocusBack()
  const read = async (): Promise<void> => {
    setFailure(null)
    setProposals(null)
    try {
      // What is far too long is not sent: the backend would not take it in one call.
      if (answer.length > longestAnswer) throw new Refusal('answer-too-long')
      setProposals(await client.assistant.read({ answer }))
    } catch (fault) {
      setFailure(fault)
    }
  }
  const change = (text: string): void => {
    setAnswer(text)
    setProposals(null)
    setFailure(null)
  }
  const taken = (): void => {
    setAnswer('')
    onClose()
  }
  return (
    <Dialog opened wide title={t('assistantDialog.title')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('assistantDialog.intro')}</Text>
        <Brief spoken={spoken} />
        <GrowingTextarea
          label={t('assistantDialog.answer')}
          description={t('assistantDialog.answerHint')}
          dir={textDirection(answer, direction)}
          rows={rows}
          value={answer}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {failure === null ? null : <Input.Error role="alert">{refusedSentence(failure, language, t)}</Input.Error>}
        {proposals === null ? (
          <Group justify="flex-end">
            <Button disabled={answer.trim() === ''} onClick={() => void read()}>
              {t('assistantDialog.read')}
            </Button>
          </Group>
        ) : (
          <ProposalChoice key={answer} answer={answer} found={proposals} onTaken={taken} />
        )}
      </Stack>
    </Dialog>
  )
}

function Brief({ spoken }: { spoken: Language }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { tell, refuse } = useMessages()
  const { data } = useQuery({ ...api.assistant.brief.queryOptions({ input: { language: spoken } }), gcTime: 0, staleTime: 0 })
  const text = data?.text ?? ''
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => tell(t('assistantDialog.copied')), refuse)
  }
  return (
    <>
      <GrowingTextarea label={t('assistantDialog.brief')} dir={directionOf(spoken)} readOnly rows={rows} value={text} />
      <Group justify="flex-end">
        <Button disabled={text === ''} onClick={copy}>
          {t('assistantDialog.copy')}
        </Button>
      </Group>
    </>
  )
}
