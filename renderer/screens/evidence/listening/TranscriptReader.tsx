import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TranscriptSentence } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import type { TranscriptCommandId } from '../../../../shared/commands/catalogue.ts'
import type { SentenceKind } from '../../../../shared/contract/lists/evidenceContract.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import type { Heard } from './HeardFields.tsx'
import classes from './Listening.module.css'
import { type Chosen, SentenceList } from './SentenceList.tsx'
import type { Taken, TakenOf } from './takenSentences.ts'
import { sourceOf, useTakeSentence } from './useTakeSentence.ts'

interface TranscriptReaderProps {
  readonly sentences: readonly TranscriptSentence[]
  readonly taken: TakenOf
  readonly heard: Heard
  /** The sentences take it. */
  readonly takesFocus: boolean
  onChangeText(): void
}

const commandsOf = {
  evidence: 'take-as-evidence',
  'failure-point': 'take-as-failure-point',
  promise: 'take-as-promise',
} as const satisfies Record<SentenceKind, TranscriptCommandId>

/** A transcript that is gone through: the sentences, and what the chosen ones become. */
export function TranscriptReader({
  sentences,
  taken,
  heard,
  takesFocus: startsIn,
  onChangeText,
}: TranscriptReaderProps): ReactNode {
  const { t } = useLanguage()
  const [kept, setChosen] = useRemembered<Chosen>('transcript.chosen', { first: 0, last: 0 })
  const chosen = within(kept, sentences.length)
  const take = useTakeSentence(heard, taken)
  const takenOf = (sentence: TranscriptSentence): Taken | undefined => taken(sentence.text, sourceOf(heard, sentence).who)
  const choose = (place: number, isMore: boolean): void =>
    setChosen(
      isMore ? { first: Math.min(chosen.first, place), last: Math.max(chosen.first, place) } : { first: place, last: place },
    )
  const takeAs = (as: SentenceKind): void => take(as, sentences.slice(chosen.first, chosen.last + 1))
  const end = sentences.length - 1
  const effects: Readonly<Record<TranscriptCommandId, () => void>> = {
    'take-as-evidence': () => takeAs('evidence'),
    'take-as-failure-point': () => takeAs('failure-point'),
    'take-as-promise': () => takeAs('promise'),
    'next-sentence': () => choose(Math.min(chosen.last + 1, end), false),
    'previous-sentence': () => choose(Math.max(chosen.first - 1, 0), false),
    'choose-next-too': () => choose(Math.min(chosen.last + 1, end), true),
    'first-sentence': () => choose(0, false),
    'last-sentence': () => choose(end, false),
  }
  const change = (
    <Button variant="default" onClick={onChangeText} {...(sentences.length === 0 ? takesFocus : {})}>
      {t('listening.transcript.change')}
    </Button>
  )
  if (sentences.length === 0) {
    return (
      <div className={classes.actions}>
        <p className={classes.teach}>{t('listening.transcript.nothing')}</p>
        {change}
      </div>
    )
  }
  return (
    <>
      <div className={classes.actions}>
        <TakeButtons onTake={takeAs} />
        {change}
        <Progress sentences={sentences} takenOf={takenOf} chosen={chosen} />
      </div>
      <p className={classes.hint}>{t('listening.transcript.keys')}</p>
      <SentenceList
        takesFocus={startsIn}
        sentences={sentences}
        takenOf={takenOf}
        chosen={chosen}
        onChoose={choose}
        onCommand={(command) => effects[command]()}
      />
    </>
  )
}

interface ProgressProps extends Pick<TranscriptReaderProps, 'sentences'> {
  readonly chosen: Chosen
  takenOf(sentence: TranscriptSentence): Taken | undefined
}

function Progress({ sentences, takenOf, chosen }: ProgressProps): ReactNode {
  const { t, format } = useLanguage()
  const done = sentences.filter((sentence) => takenOf(sentence) !== undefined).length
  return (
    <span role="status" className={classes.hint}>
      {t('listening.transcript.chosen', { count: chosen.last - chosen.first + 1 })} ·{' '}
      {t('listening.transcript.progress', { taken: format.number(done), all: format.number(sentences.length) })}
    </span>
  )
}

function TakeButtons({ onTake }: { onTake(as: SentenceKind): void }): ReactNode {
  const wordsOf = useCommandWords()
  const readOnly = useReadOnly()
  return (['evidence', 'failure-point', 'promise'] as const).map((as) => {
    const { label, keys, ariaKeys } = wordsOf(commandsOf[as])
    return (
      <Button
        key={as}
        variant="light"
        disabled={readOnly}
        aria-keyshortcuts={ariaKeys}
        rightSection={<kbd dir="ltr">{keys}</kbd>}
        onClick={() => onTake(as)}
      >
        {label}
      </Button>
    )
  })
}

/** What was chosen in a text that is shorter now. */
function within({ first, last }: Chosen, length: number): Chosen {
  const end = Math.max(0, Math.min(last, length - 1))
  return { first: Math.min(first, end), last: end }
}
