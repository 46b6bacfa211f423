import type { TFunction } from 'i18next'
import type { TraceView } from '../../../shared/contract/traceContract.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { isOpenEnd, type OutlineNode } from './outline.ts'

interface Words {
  readonly t: TFunction
  readonly format: Format
  categoryName(id: string): string
}

/** What a cause is called where it has no words of its own. */
export function titleOf(node: OutlineNode, view: TraceView, t: TFunction): string {
  if (node.kind === 'failure-point') return view.failurePoint.title
  return node.cause?.title || node.cause?.rootCause?.title || t('traceScreen.tree.untitled')
}

/** A node as a screen reader says it: whole sentences, one for each thing the drawing shows. */
export function nodeSentence(node: OutlineNode, view: TraceView, { t, format, categoryName }: Words): string {
  const title = titleOf(node, view, t)
  const sentences: string[] = []
  if (node.kind === 'failure-point') sentences.push(t('traceScreen.tree.root', { code: view.failurePoint.code, title }))
  else if (node.kind === 'draft') sentences.push(t('traceScreen.tree.typing'))
  else if (node.cause?.state === 'rejected') sentences.push(t('traceScreen.tree.rejected', { title }))
  else {
    const state = t(`vocabulary.causeState.${node.cause?.state ?? 'possible'}`)
    sentences.push(t('traceScreen.tree.node', { title, state, share: format.percent(node.weight) }))
  }
  const root = node.cause?.rootCause
  if (root) sentences.push(t('traceScreen.tree.endsAt', { ...root, category: categoryName(root.category) }))
  if (isOpenEnd(node)) sentences.push(t('traceScreen.tree.open'))
  if (node.join === 'together' && node.children.length > 1) sentences.push(t('traceScreen.tree.together'))
  return sentences.join(' ')
}
