import { ActionIcon } from '@mantine/core'
import { IconAlertCircle, IconBulb, IconMinus, IconPlus, IconQuote } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { VotedKind } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import classes from './Capture.module.css'

interface VotedNote {
  readonly kind: VotedKind
  readonly id: string
  readonly text: string
  readonly votes: number
}

interface CaptureNotesProps {
  readonly touchpoint: MapTouchpoint
  /** Back to the line that is typed. */
  onBack(): void
}

const icons = { 'failure-point': IconAlertCircle, promise: IconQuote, fix: IconBulb } as const satisfies Record<
  VotedKind,
  unknown
>

/** What was noted at a touchpoint: participants say what matters, each vote one key. No vote moves a note from under the hand that gives it. */
export function CaptureNotes({ touchpoint, onBack }: CaptureNotesProps): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const cast = useEdit(api.journey.vote.mutationOptions())
  const notes = notesOf(touchpoint)
  if (notes.length === 0) return null
  const vote = ({ kind, id, votes }: VotedNote, by: 1 | -1): void => {
    // A refusal was told by the edit itself.
    if (by === 1 || votes > 0) cast.mutate({ kind, id, by })
  }
  return (
    <ul className={classes.notes} aria-label={t('journeyCapture.notes')}>
      {notes.map((note) => {
        const Icon = icons[note.kind]
        const names = { note: note.text, count: note.votes }
        return (
          <li key={`${note.kind} ${note.id}`} onKeyDown={(event) => onNoteKey(event, (by) => vote(note, by), onBack)}>
            <Icon size="0.875rem" className={classes.icon} role="img" aria-label={t(`journeyCapture.voted.${note.kind}`)} />
            <TypedWords>{note.text}</TypedWords>
            <span className={classes.votes}>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-disabled={note.votes === 0}
                aria-label={t('journeyCapture.unvote', names)}
                onClick={() => vote(note, -1)}
              >
                <IconMinus size={14} aria-hidden />
              </ActionIcon>
              <button
                type="button"
                data-vote
                className={classes.vote}
                aria-label={t('journeyCapture.vote', names)}
                onClick={() => vote(note, 1)}
              >
                <IconPlus size={14} aria-hidden /> {format.number(note.votes)}
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function notesOf({ failurePoints, promises, ideas }: MapTouchpoint): readonly VotedNote[] {
  return [
    ...failurePoints.map(({ id, title, votes }) => ({ kind: 'failure-point' as const, id, text: title, votes })),
    ...promises.map(({ id, text, votes }) => ({ kind: 'promise' as const, id, text, votes })),
    ...ideas.map(({ id, title, votes }) => ({ kind: 'fix' as const, id, text: title, votes })),
  ]
}

/** Plus and minus vote, arrows go from note to note, the first one's and Escape back to the line. */
function onNoteKey(event: KeyboardEvent<HTMLElement>, vote: (by: 1 | -1) => void, onBack: () => void): void {
  const { key, currentTarget } = event
  const to = (sibling: Element | null): void => {
    if (sibling === null && key === 'ArrowUp') onBack()
    else sibling?.querySelector<HTMLElement>('[data-vote]')?.focus()
  }
  if (key === '+' || key === '=') vote(1)
  else if (key === '-') vote(-1)
  else if (key === 'ArrowDown') to(currentTarget.nextElementSibling)
  else if (key === 'ArrowUp') to(currentTarget.previousElementSibling)
  else if (key === 'Escape') onBack()
  else return
  event.preventDefault()
}
