import { useQuery } from '@tanstack/react-query'
import type { ChangeLabel } from '../../shared/engagement/changeLabel.ts'
import { changeSentence } from '../../shared/i18n/changeSentence.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useApi } from './ApiProvider.tsx'
import { useMessages } from './Messages.tsx'
import { useEdit } from './useEdit.ts'

/** Undo, or redo. */
export interface Reversal {
  /** The change that it would reverse; null when there is none. */
  readonly name: string | null
  /** What it would do, in words. */
  readonly says: string
  run(): void
}

/** Undo and redo with the names of what they would do. */
export function useHistory(): { readonly undo: Reversal; readonly redo: Reversal } {
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
  const undoName = nameOf(data?.undo)
  const redoName = nameOf(data?.redo)
  return {
    undo: {
      name: undoName,
      says: undoName === null ? t('shell.nothingToUndo') : t('shell.undoNamed', { change: undoName }),
      run: () => undo.mutate(undefined),
    },
    redo: {
      name: redoName,
      says: redoName === null ? t('shell.nothingToRedo') : t('shell.redoNamed', { change: redoName }),
      run: () => redo.mutate(undefined),
    },
  }
}
