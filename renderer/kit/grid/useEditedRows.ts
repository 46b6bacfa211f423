import { useState } from 'react'
import { type Selection, selectionOf } from '../lists/selection.ts'
import type { GridItem, RowEdits } from './GridProps.ts'

/** How a list is changed in the file. */
export interface ListChanges<Patch> {
  /** To each item its own patch, as one change; rejects when nothing was saved, once the user was told why. */
  update(updates: readonly { readonly id: string; readonly patch: Patch }[]): Promise<unknown>
  /** Asks first where it must; calls `removed` once they are gone. */
  remove(ids: readonly string[], removed: () => void): void
}

interface Updating<Patch> {
  mutateAsync(input: { updates: readonly { readonly id: string; readonly patch: Patch }[] }): Promise<unknown>
}

interface Removing {
  mutate(input: { ids: readonly string[] }, when: { onSuccess(): void }): void
}

/** Of a list whose items are removed without a question. */
export function plainChanges<Patch>(update: Updating<Patch>, remove: Removing): ListChanges<Patch> {
  return {
    update: (updates) => update.mutateAsync({ updates }),
    remove: (ids, removed) => remove.mutate({ ids }, { onSuccess: removed }),
  }
}

export interface EditedRows<Row, Patch> {
  readonly selection: Selection
  /** How many times rows were removed here so far. */
  readonly removals: number
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onClear(): void
  /** One change; rejects when nothing was saved, once the user was told why. */
  onEdits(edits: readonly RowEdits<Row, Patch>[]): Promise<unknown>
  onDelete(ids: readonly string[]): void
}

/** Which of the shown rows are selected, and what is changed in several at once; what is removed is no longer open. */
export function useEditedRows<Row extends GridItem, Patch extends object>(
  shown: readonly Row[],
  { update, remove }: ListChanges<Patch>,
  onOpen: (id: string | null) => void,
): EditedRows<Row, Patch> {
  const [selection, setSelection] = useState(() => selectionOf([]))
  const [removals, setRemovals] = useState(0)
  const onRemoved = (): void => {
    setRemovals((before) => before + 1)
    setSelection(selectionOf([]))
    onOpen(null)
  }
  return {
    selection,
    removals,
    onSelection: setSelection,
    onSelectAll: () => setSelection(selectionOf(shown.map(({ id }) => id))),
    onClear: () => setSelection(selectionOf([])),
    onEdits: (edits) => update(edits.map(({ row, edits: patches }) => ({ id: row.id, patch: Object.assign({}, ...patches) }))),
    onDelete: (ids) => remove(ids, onRemoved),
  }
}
