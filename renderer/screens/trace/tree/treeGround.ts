import type { TFunction } from 'i18next'
import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import type { Format } from '../../../../shared/i18n/format.ts'
import type { CategoryLook } from '../../../charts/colour/categoryColour.ts'
import type { DraftPlace } from '../editor/outline.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { SharesMode, TraceState } from '../editor/useTraceState.ts'

/** What all nodes of one tree share; the same value until the trace itself changes. */
export interface TreeGround {
  readonly view: TraceView
  readonly t: TFunction
  readonly format: Format
  readonly editor: TraceEditor
  readonly change: TraceState['change']
  readonly rest: TraceState['rest']
  categoryName(id: string): string
  categoryLook(id: string): CategoryLook
  /** How a cause stands by its evidence, in words; null where none hangs on it. */
  evidenceWords(cause: TraceNodeView): string | null
  setDraftText(text: string): void
  observe(key: string, element: HTMLElement): () => void
}

/** What is being typed at one node. */
export type NodeActivity =
  | { readonly kind: 'draft'; readonly place: DraftPlace; readonly asked: string | null; readonly text: string }
  | { readonly kind: 'rename' }
  | { readonly kind: 'share'; readonly mode: SharesMode; readonly place: number; readonly takesFocus: boolean }
