import type { TranscriptSentence } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import type { SentenceKind } from '../../../../shared/contract/lists/evidenceContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { Heard } from './HeardFields.tsx'
import type { TakenOf } from './takenSentences.ts'

/** Who said a sentence and when: what its line does not tell comes from the fields. */
export function sourceOf(
  heard: Heard,
  { who, on }: TranscriptSentence,
): { readonly who: string | null; readonly on: string | null } {
  const typed = heard.who.trim()
  return { who: who ?? (typed === '' ? null : typed), on: on ?? heard.on }
}

/** Makes of sentences that belong together what is said. */
export function useTakeSentence(
  heard: Heard,
  taken: TakenOf,
): (as: SentenceKind, sentences: readonly TranscriptSentence[]) => void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const { keys } = useCommandWords()('undo')
  const readOnly = useReadOnly()
  const take = useEdit(useApi().evidence.takeSentence.mutationOptions())
  return (as, sentences) => {
    const [first] = sentences
    if (first === undefined || readOnly || take.isPending) return
    const { who, on } = sourceOf(heard, first)
    const text = sentences.map((sentence) => sentence.text).join(' ')
    const before = taken(text, who)?.get(as)
    if (before !== undefined) {
      tell(t('listening.transcript.takenBefore', { code: before }))
      return
    }
    take.mutate(
      { as, text, source: heard.source, who, on },
      { onSuccess: ({ code }) => tell(t('listening.transcript.done', { code, keys: keys ?? '' })) },
    )
  }
}
