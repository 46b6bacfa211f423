import { useQuery } from '@tanstack/react-query'
import { changeSentence } from '../../shared/i18n/changeSentence.ts'
import type { ChangeLabel } from '../../shared/model/changeLabel.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useApi } from './ApiProvider.tsx'
import { useMessages } from './Messages.tsx'
import { useEdit } from './useEdit.ts'

interface Direction {
  /** What would be done, in words; null when there is nothing. */
  readonly name: string | null
  run(): void
}

/** Undo and redo with the names of what they would do. */
export function useHistory(): { readonly undo: Direction; readonly redo: Direction } {
  const api = useApi()
  const { t, language } = useLanguage()
  const { tell } = useMessages()
  const { data } = useQuery(api.changes.history.queryOptions())
  const nameOf = (label: ChangeLabel | null | undefined): string | null => (label ? changeSentence(label, language) : null)
  const undo = useEdit(
    api.changes.undo.mutationOptions({
      onSuccess: (label) =>
        tell(label === null ? t('shell.nothingToUndo') : t('shell.undone', { change: changeSentence(label, language) })),
    }),
  )
  const redo = useEdit(
    api.changes.redo.mutationOptions({
      onSuccess: (label) =>
        tell(label === null ? t('shell.nothingToRedo') : t('shell.redone', { change: changeSentence(label, language) })),
    }),
  )
  return {
    undo: { name: nameOf(data?.undo), run: () => undo.mutate(undefined) },
    redo: { name: nameOf(data?.redo), run: () => redo.mutate(undefined) },
  }
}
