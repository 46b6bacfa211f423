import { useMemo, useState } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { localeOf } from '../../../shared/i18n/format.ts'
import type { RowEdits } from '../../kit/grid/GridProps.ts'
import { type Selection, selectionOf } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { type FixListView, listFixes } from './fixList.ts'

interface EditedFixes {
  /** Those that the search and filter leave, in the asked order; the same list until one of these changes. */
  readonly shown: readonly FixRow[]
  readonly selection: Selection
  /** How many times fixes were removed here so far. */
  readonly removals: number
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onClear(): void
  /** One change; rejects when nothing was saved, once the user was told why. */
  onEdits(edits: readonly RowEdits<FixRow, FixPatch>[]): Promise<unknown>
  onDelete(ids: readonly string[]): void
}

/** Which fixes are listed and selected, and what is changed in several at once. */
export function useEditedFixes(fixes: readonly FixRow[], view: FixListView, onOpen: (id: string | null) => void): EditedFixes {
  const { language } = useLanguage()
  const api = useApi()
  const [selection, setSelection] = useState(() => selectionOf([]))
  const [removals, setRemovals] = useState(0)
  const update = useEdit(api.lists.fixes.updateEach.mutationOptions())
  const remove = useEdit(api.lists.fixes.remove.mutationOptions())
  const shown = useMemo(() => listFixes(fixes, view, localeOf(language)), [fixes, view, language])
  const onRemoved = (): void => {
    setRemovals((before) => before + 1)
    setSelection(selectionOf([]))
    onOpen(null)
  }
  return {
    shown,
    selection,
    removals,
    onSelection: setSelection,
    onSelectAll: () => setSelection(selectionOf(shown.map(({ id }) => id))),
    onClear: () => setSelection(selectionOf([])),
    onEdits: (edits) =>
      update.mutateAsync({
        updates: edits.map(({ row, edits: patches }) => ({ id: row.id, patch: Object.assign({}, ...patches) })),
      }),
    onDelete: (ids) => remove.mutate({ ids: [...ids] }, { onSuccess: onRemoved }),
  }
}
