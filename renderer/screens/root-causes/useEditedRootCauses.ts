import { useMemo, useState } from 'react'
import type { RootCausePatch, RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { localeOf } from '../../../shared/i18n/format.ts'
import { type EditedRows, useEditedRows } from '../../kit/grid/useEditedRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useCategories } from '../../page/useCategories.ts'
import { useEdit } from '../../page/useEdit.ts'
import { listRootCauses, type RootCausesView } from './rootCauseList.ts'

interface Asked {
  readonly rows: readonly RootCauseRow[]
  removed(): void
}

interface EditedRootCauses extends EditedRows<RootCauseRow, RootCausePatch> {
  /** Those that the search leaves, in the asked order; the same list until one of these changes. */
  readonly shown: readonly RootCauseRow[]
  /** What is asked before any are deleted. */
  readonly deleting: { readonly rows: readonly RootCauseRow[]; onClose(): void; onDeleted(): void }
}

const nothing: Asked = { rows: [], removed: () => undefined }

/** Which root causes are listed and selected, and what is changed in several at once. */
export function useEditedRootCauses(
  rows: readonly RootCauseRow[],
  view: RootCausesView,
  onOpen: (id: string | null) => void,
): EditedRootCauses {
  const { language } = useLanguage()
  const { nameOf } = useCategories()
  const api = useApi()
  const update = useEdit(api.lists.rootCauses.updateEach.mutationOptions())
  const [asked, setAsked] = useState(nothing)
  const shown = useMemo(() => listRootCauses(rows, view, nameOf, localeOf(language)), [rows, view, nameOf, language])
  const changes = {
    update: (updates: readonly { id: string; patch: RootCausePatch }[]) => update.mutateAsync({ updates }),
    remove: (ids: readonly string[], removed: () => void) =>
      setAsked({ rows: rows.filter(({ id }) => ids.includes(id)), removed }),
  }
  const deleting = {
    rows: asked.rows,
    onClose: () => setAsked(nothing),
    onDeleted: () => {
      setAsked(nothing)
      asked.removed()
    },
  }
  return { shown, deleting, ...useEditedRows(shown, changes, onOpen) }
}
