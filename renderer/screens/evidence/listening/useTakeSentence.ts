import type { TranscriptSentence } from '../../../../shared/analysis/evidence/transcriptSentences.ts'
import type { SentenceKind } from '../../../../shared/contract/lists/evidenceContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { Heard } from './HeardFields.tsx'
import type { Taken } from './takenSentences.ts'

/** Makes of sentences that belong together what is said; what their lines do not tell of who and when comes from the fields. */
export function useTakeSentence(
  heard: Heard,
  taken: ReadonlyMap<string, Taken>,
): (as: SentenceKind, sentences: readonly TranscriptSentence[]) => void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const { keys } = useCommandWords()('undo')
  const readOnly = useReadOnly()
  const take = useEdit(useApi().evidence.takeSentence.mutationOptions())
  return (as, sentences) => {
    const [first] = sentences
    if (first === undefined || readOnly || take.isPending) return
    const text = sentences.map((sentence) => sentence.text).join(' ')
    const before = taken.get(text)?.get(as)
    if (before !== undefined) {
      tell(t('listening.transcript.takenBefore', { code: before }))
      return
    }
    const typed = heard.who.trim()
    take.mutate(
      { as, text, source: heard.source, who: first.who ?? (typed === '' ? null : typed), on: first.on ?? heard.on },
      { onSuccess: ({ code }) => tell(t('listening.transcript.done', { code, keys: keys ?? '' })) },
    )
  }
}
