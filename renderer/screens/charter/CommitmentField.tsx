import { type ReactNode, useState } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { MarkedTextarea } from './MarkedTextarea.tsx'

interface CommitmentFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Emptied, it has its former text again. */
  readonly required?: boolean
  onCommit(text: string): void
}

/** One field of a commitment, saved when it is left or at Enter; Escape gives back what was saved. */
export function CommitmentField({ label, value, placeholder, required, onCommit }: CommitmentFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && draft !== value && !(required && draft.trim() === '')) onCommit(draft)
    setDraft(null)
  }
  return (
    <MarkedTextarea
      label={label}
      text={draft ?? value}
      {...(placeholder === undefined ? {} : { placeholder })}
      maxLength={longestTitle}
      // Lines of a table take one line of text.
      onType={(text) => setDraft(text.replace(/[\r\n]+/gu, ' '))}
      onLeave={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          commit()
        }
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault()
          setDraft(null)
        }
      }}
    />
  )
}
