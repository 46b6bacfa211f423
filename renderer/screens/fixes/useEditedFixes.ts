import { useMemo } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { localeOf } from '../../../shared/i18n/format.ts'
import { type EditedRows, useEditedRows } from '../../kit/grid/useEditedRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { type FixListView, listFixes } from './fixList.ts'

interface EditedFixes extends EditedRows<FixRow, FixPatch> {
  /** Those that the search and filter leave, in the asked order; the same list until one of these changes. */
  readonly shown: readonly FixRow[]
}

/** Which fixes are listed and selected, and what is changed in several at once. */
export function useEditedFixes(fixes: readonly FixRow[], view: FixListView, onOpen: (id: string | null) => void): EditedFixes {
  const { language } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.fixes.updateEach.mutationOptions())
  const remove = useEdit(api.lists.fixes.remove.mutationOptions())
  const shown = useMemo(() => listFixes(fixes, view, localeOf(language)), [fixes, view, language])
  const changes = {
    update: (updates: readonly { id: string; patch: FixPatch }[]) => update.mutateAsync({ updates }),
    remove: (ids: readonly string[], removed: () => void) => remove.mutate({ ids }, { onSuccess: removed }),
  }
  return { shown, ...useEditedRows(shown, changes, onOpen) }
}
