import type { TFunction } from 'i18next'
import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import type { Format } from '../../../../shared/i18n/format.ts'
import { isOpenEnd, type OutlineNode } from './outline.ts'

interface Words {
  readonly t: TFunction
  readonly format: Format
  categoryName(id: string): string
  evidenceWords(cause: TraceNodeView): string | null
}

/** What a cause is called where it has no words of its own. */
export function titleOf(node: OutlineNode, view: TraceView, t: TFunction): string {
  if (node.kind === 'failure-point') return view.failurePoint.title
  return node.cause?.title || node.cause?.rootCause?.title || t('traceScreen.tree.untitled')
}

/** What the drawing of a node shows beside its words, in whole sentences for a screen reader. */
export function nodeSentences(node: OutlineNode, { t, format, categoryName, evidenceWords }: Words): string {
  const sentences: string[] = []
  if (node.cause?.state === 'rejected') sentences.push(t('traceScreen.tree.rejected'))
  else if (node.cause !== null) {
    const state = t(`vocabulary.causeState.${node.cause.state}`)
    sentences.push(t('traceScreen.tree.node', { state, share: format.percent(node.weight) }))
  }
  const root = node.cause?.rootCause
  if (root) sentences.push(t('traceScreen.tree.endsAt', { code: root.code, category: categoryName(root.category) }))
  const standing = node.cause === null ? null : evidenceWords(node.cause)
  if (standing !== null) sentences.push(t('traceScreen.tree.evidence', { standing }))
  if (isOpenEnd(node)) sentences.push(t('traceScreen.tree.open'))
  if (node.join === 'together' && node.children.length > 1) sentences.push(t('traceScreen.tree.together'))
  if (node.folded > 0) sentences.push(t('traceScreen.tree.folded', { count: node.folded }))
  return sentences.join(' ')
}
