import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useId, useRef } from 'react'
import type { TranscriptSentence } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import { type TranscriptCommandId, transcriptCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { system } from '../../../page/commands/system.ts'
import classes from './Listening.module.css'
import type { Taken } from './takenSentences.ts'

/** Of a sentence of one line, in pixels; each is measured once it is drawn. */
const lineHeight = 36
/** Sentences drawn beyond either edge. */
const overscan = 12

/** The sentences that are chosen: from the first to the last of them. */
export interface Chosen {
  readonly first: number
  readonly last: number
}

interface SentenceListProps {
  readonly sentences: readonly TranscriptSentence[]
  takenOf(sentence: TranscriptSentence): Taken | undefined
  readonly chosen: Chosen
  readonly takesFocus: boolean
  onChoose(place: number, extends_: boolean): void
  onCommand(command: TranscriptCommandId): void
}

/**
 * The sentences of a transcript, drawn only where they are seen: arrows and the pointer choose, and keys say what becomes of what is
 * chosen.
 */
export function SentenceList({ sentences, takenOf, chosen, takesFocus, onChoose, onCommand }: SentenceListProps): ReactNode {
  const { t, direction } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const startsHere = useRef(takesFocus)
  useEffect(() => {
    if (startsHere.current) list.current?.focus({ preventScroll: true })
  }, [])
  const { lines, height, measure } = useLines(list, sentences.length, chosen.last)
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
      <div className={classes.room} style={{ blockSize: height }}>
        {lines.map(({ index: place, start }) => {
          const sentence = sentences[place]
          if (sentence === undefined) return null
          return (
            <Sentence
              key={place}
              ref={measure}
              id={`${id}-${place}`}
              {...{ place, sentence, start, onChoose }}
              of={sentences.length}
              begins={place === 0 || sentence.who !== sentences[place - 1]?.who}
              isChosen={place >= chosen.first && place <= chosen.last}
              taken={takenOf(sentence)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The lines in sight; the one at `shown` is drawn and comes into sight. */
function useLines(list: RefObject<HTMLDivElement | null>, count: number, shown: number) {
  const lines = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => lineHeight,
    overscan,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const places = defaultRangeExtractor(range)
      return places.includes(shown) || shown >= range.count ? places : [...places, shown].sort((a, b) => a - b)
    },
  })
  useEffect(() => lines.scrollToIndex(shown), [lines, shown])
  return { lines: lines.getVirtualItems(), height: lines.getTotalSize(), measure: lines.measureElement }
}

interface SentenceProps {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  readonly place: number
  /** All of them. */
  readonly of: number
  /** Pixels above it. */
  readonly start: number
  readonly sentence: TranscriptSentence
  /** Somebody else spoke before. */
  readonly begins: boolean
  readonly isChosen: boolean
  readonly taken: Taken | undefined
  onChoose(place: number, extends_: boolean): void
}

function Sentence({ ref, id, place, of, start, sentence, begins, isChosen, taken, onChoose }: SentenceProps): ReactNode {
  const { t } = useLanguage()
  const { text, who } = sentence
  const codes = taken === undefined ? '' : [...taken.values()].join(' · ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which keeps the focus
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-setsize={of}
      aria-posinset={place + 1}
      data-index={place}
      style={{ insetBlockStart: start }}
      data-turn={begins || undefined}
      data-taken={taken !== undefined || undefined}
      className={classes.sentence}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true })
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
