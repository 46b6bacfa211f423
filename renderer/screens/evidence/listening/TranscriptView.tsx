import { Button, Textarea } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { transcriptSentences } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { type Heard, HeardFields } from './HeardFields.tsx'
import classes from './Listening.module.css'
import { longPaste } from './longPaste.ts'
import { TranscriptReader } from './TranscriptReader.tsx'
import { takenSentences } from './takenSentences.ts'
import { longestTranscript, useTranscriptText } from './useTranscriptText.ts'

const nobody: Heard = { source: 'customer-interview', who: '', on: null }

/** An interview or an exported chat that was pasted, gone through sentence by sentence. It waits while the user is elsewhere. */
export function TranscriptView(): ReactNode {
  const { t, format, language } = useLanguage()
  const api = useApi()
  const [text, setText] = useTranscriptText()
  const [heard, setHeard] = useRemembered('transcript.heard', nobody)
  const [isRead, setRead] = useRemembered('transcript.isRead', false)
  // Whoever comes to this view by the arrows of its control keeps the focus there.
  const [hasTurned, setTurned] = useState(false)
  const turn = (next: boolean): void => {
    setTurned(true)
    setRead(next)
  }
  const { data: pieces = [] } = useQuery(api.evidence.list.queryOptions({ placeholderData: keepPreviousData }))
  const taken = useMemo(() => takenSentences(pieces), [pieces])
  const sentences = useMemo(() => (isRead ? transcriptSentences(text, language) : []), [isRead, text, language])
  return (
    <section className={classes.view} aria-label={t('listening.transcript.view')}>
      <h2>{t('listening.transcript.title')}</h2>
      {isRead ? null : <p className={classes.teach}>{t('listening.transcript.teach')}</p>}
      <HeardFields heard={heard} whoLabel={t('listening.who')} onChange={setHeard} />
      {isRead ? (
        <TranscriptReader
          sentences={sentences}
          taken={taken}
          heard={heard}
          takesFocus={hasTurned}
          onChangeText={() => turn(false)}
        />
      ) : (
        <TextEntry
          text={text}
          problem={
            text.length > longestTranscript
              ? t('listening.transcript.tooLong', { most: format.number(longestTranscript) })
              : undefined
          }
          onType={setText}
          startsTyping={hasTurned}
          onRead={() => turn(true)}
        />
      )}
    </section>
  )
}

interface TextEntryProps {
  readonly text: string
  /** Why it cannot be gone through. */
  readonly problem: string | undefined
  readonly startsTyping: boolean
  onType(text: string): void
  onRead(): void
}

function TextEntry({ text, problem, startsTyping, onType, onRead }: TextEntryProps): ReactNode {
  const { t, direction } = useLanguage()
  const readOnly = useReadOnly()
  const canRead = problem === undefined && text.trim() !== ''
  return (
    <>
      <Textarea
        {...(startsTyping ? takesFocus : {})}
        className={classes.text}
        label={t('listening.transcript.text')}
        placeholder={t('listening.transcript.hint')}
        {...typedText(text, direction)}
        rows={12}
        error={problem}
        readOnly={readOnly}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = longPaste(event)
          if (pasted !== null && !readOnly) onType(pasted)
        }}
      />
      <div className={classes.actions}>
        <Button disabled={!canRead} onClick={onRead}>
          {t('listening.transcript.read')}
        </Button>
      </div>
    </>
  )
}
