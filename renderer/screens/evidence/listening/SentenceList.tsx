import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { TranscriptSentence } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import { type TranscriptCommandId, transcriptCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { system } from '../../../page/commands/system.ts'
import classes from './Listening.module.css'
import type { Taken } from './takenSentences.ts'

/** The sentences that are chosen: from the first to the last of them. */
export interface Chosen {
  readonly first: number
  readonly last: number
}

interface SentenceListProps {
  readonly sentences: readonly TranscriptSentence[]
  readonly taken: ReadonlyMap<string, Taken>
  readonly chosen: Chosen
  readonly takesFocus: boolean
  onChoose(place: number, extends_: boolean): void
  onCommand(command: TranscriptCommandId): void
}

/** The sentences of a transcript: arrows and the pointer choose, and keys say what becomes of what is chosen. */
export function SentenceList({ sentences, taken, chosen, takesFocus, onChoose, onCommand }: SentenceListProps): ReactNode {
  const { t, direction } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const startsHere = useRef(takesFocus)
  useEffect(() => {
    if (startsHere.current) list.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    list.current?.querySelector(`[data-place="${chosen.last}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen.last])
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = pressedCommand(transcriptCommands, event, { system, direction })
    if (command === null) return
    event.preventDefault()
    onCommand(command.id)
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('listening.transcript.sentences')}
      aria-activedescendant={`${id}-${chosen.last}`}
      className={classes.sentences}
      onKeyDown={onKeyDown}
    >
      {sentences.map((sentence, place) => (
        <Sentence
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may be said twice, and its place is what names it
          key={place}
          id={`${id}-${place}`}
          place={place}
          sentence={sentence}
          begins={place === 0 || sentence.who !== sentences[place - 1]?.who}
          isChosen={place >= chosen.first && place <= chosen.last}
          taken={taken.get(sentence.text)}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

interface SentenceProps {
  readonly id: string
  readonly place: number
  readonly sentence: TranscriptSentence
  /** Somebody else spoke before. */
  readonly begins: boolean
  readonly isChosen: boolean
  readonly taken: Taken | undefined
  onChoose(place: number, extends_: boolean): void
}

function Sentence({ id, place, sentence, begins, isChosen, taken, onChoose }: SentenceProps): ReactNode {
  const { t } = useLanguage()
  const { text, who } = sentence
  const codes = taken === undefined ? '' : [...taken.values()].join(' · ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-place={place}
      data-turn={begins || undefined}
      data-taken={taken !== undefined || undefined}
      className={classes.sentence}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.currentTarget.parentElement?.focus({ preventScroll: true })
        onChoose(place, event.shiftKey)
      }}
    >
      {who === null ? null : <span className={classes.speaker}>{begins ? <TypedWords>{who}</TypedWords> : null}</span>}
      <TypedWords className={classes.words}>{text}</TypedWords>
      {taken === undefined ? null : (
        <span className={classes.codes}>
          <bdi>{t('listening.transcript.taken', { codes })}</bdi>
        </span>
      )}
    </div>
  )
}
