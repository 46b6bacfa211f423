import { useComputedColorScheme, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { TraceNodeView, TraceView } from '../../../shared/contract/traceContract.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { categoryLook } from '../../charts/categoryColour.ts'
import { useCategories } from '../../components/useCategories.ts'
import { DraftField, RenameField } from './CauseField.tsx'
import type { TreeLayout } from './layoutTree.ts'
import { nodeSentences, titleOf } from './nodeSentences.ts'
import { causesUnder, isOpenEnd, type OutlineNode, type Placed } from './outline.ts'
import { rescalePercents } from './rescalePercents.ts'
import { ShareField } from './ShareField.tsx'
import classes from './TreeNode.module.css'
import type { TraceEditor, TraceMode, TraceState } from './useTraceEditor.ts'

/** What all nodes of one tree share. */
export interface TreeContext {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly layout: TreeLayout
  readonly state: TraceState
  readonly editor: TraceEditor
  readonly draftText: string
  setDraftText(text: string): void
  observe(key: string, element: HTMLElement): () => void
}

interface TreeNodeProps {
  readonly node: OutlineNode
  readonly context: TreeContext
}

/** A node placed where the layout says. Its level, and its place among its siblings, tell the tree that the drawing shows. */
export function TreeNode({ node, context }: TreeNodeProps): ReactNode {
  const { index, layout, state } = context
  const placed = index.get(node.key)
  const box = layout.boxes.get(node.key)
  if (placed === undefined || box === undefined) return null
  const isSelected = state.selected === node.key
  const isFocusable = isSelected || (node.kind === 'failure-point' && !index.has(state.selected))
  return (
    <div
      role="treeitem"
      aria-level={placed.depth + 1}
      aria-posinset={placed.position + 1}
      aria-setsize={placed.parent?.children.length ?? 1}
      aria-selected={isSelected}
      {...(node.children.length > 0 ? { 'aria-expanded': true } : {})}
      tabIndex={isFocusable ? 0 : -1}
      data-key={node.key}
      className={classes.item}
      style={{ insetInlineStart: box.start, insetBlockStart: box.top, inlineSize: box.width, blockSize: box.height }}
    >
      <Card node={node} context={context} />
      <ShareMark placed={placed} context={context} />
      <OpenEnd node={node} context={context} />
    </div>
  )
}

function Card({ node, context }: TreeNodeProps): ReactNode {
  const { t, format } = useLanguage()
  const { nameOf } = useCategories()
  const { view, state, observe } = context
  const ref = useRef<HTMLDivElement>(null)
  const { key } = node
  useLayoutEffect(() => (ref.current === null ? undefined : observe(key, ref.current)), [key, observe])
  const isUnnamed = node.kind === 'cause' && node.cause?.title === '' && node.cause.rootCause === null
  return (
    <div
      ref={ref}
      className={classes.card}
      data-kind={node.kind}
      data-state={node.cause?.state}
      data-selected={state.selected === key || undefined}
    >
      {node.kind === 'failure-point' ? <span className={classes.code}>{view.failurePoint.code}</span> : null}
      {node.kind === 'draft' ? (
        <DraftField
          key={draftPlace(state.mode)}
          text={context.draftText}
          onText={context.setDraftText}
          onCommit={context.editor.commitDraft}
        />
      ) : state.mode.kind === 'rename' && node.cause?.id === state.mode.id ? (
        <RenameField cause={node.cause} onCommit={context.editor.commitName} onCancel={() => state.rest()} />
      ) : node.cause?.title === '' && node.cause.rootCause !== null ? null : (
        <span className={classes.title} dir="auto" data-unnamed={isUnnamed || undefined}>
          {titleOf(node, view, t)}
        </span>
      )}
      {node.cause?.rootCause ? <RootCauseLine rootCause={node.cause.rootCause} /> : null}
      <VisuallyHidden>{nodeSentences(node, { t, format, categoryName: nameOf })}</VisuallyHidden>
    </div>
  )
}

/** Changes whenever the draft moves: its field is then made anew, and takes the focus that moving drops. */
function draftPlace(mode: TraceMode): string {
  return mode.kind === 'draft' ? JSON.stringify(mode.place) : ''
}

function RootCauseLine({ rootCause }: { rootCause: NonNullable<TraceNodeView['rootCause']> }): ReactNode {
  const { own, nameOf } = useCategories()
  const scheme = useComputedColorScheme('light')
  const {
    icon: Icon,
    text,
    tint,
  } = categoryLook(
    rootCause.category,
    own.map(({ id }) => id),
    scheme,
  )
  return (
    <span
      className={classes.rootCause}
      style={{ color: text, background: tint }}
      title={`${rootCause.code} · ${nameOf(rootCause.category)}`}
    >
      <Icon size={15} stroke={1.75} aria-hidden className={classes.icon} />
      <span dir="auto">{rootCause.title}</span>
    </span>
  )
}

/** Beside an untraced end: the next "why?"; beside any other selected node: a plus. For the mouse; the keys do the same. */
function OpenEnd({ node, context }: TreeNodeProps): ReactNode {
  const { t } = useLanguage()
  const { editor, state } = context
  const isOpen = isOpenEnd(node)
  if (node.kind === 'draft' || (!isOpen && state.selected !== node.key)) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={isOpen ? classes.why : classes.plus}
      title={t('traceScreen.actions.addWhy')}
      onClick={() => editor.run('add-why', node.key)}
    >
      {isOpen ? t('traceScreen.tree.why') : <IconPlus size={14} />}
    </button>
  )
}

/** The share of the parent's harm, or the field that sets it. */
function ShareMark({ placed, context }: { placed: Placed; context: TreeContext }): ReactNode {
  const { t, format } = useLanguage()
  const { node, parent } = placed
  const { state, editor, view } = context
  if (parent === null || node.cause === null || parent.join === 'together') return null
  const siblings = causesUnder(parent)
  if (siblings.length < 2) return null
  const place = siblings.findIndex(({ id }) => id === node.cause?.id)
  const { mode } = state
  if (mode.kind === 'shares' && mode.parentKey === parent.key) {
    const isFirst = siblings.every(({ id }) => `cause ${id}` !== state.selected) ? place === 0 : state.selected === node.key
    return (
      <ShareField
        label={t('traceScreen.shares.field', { title: titleOf(node, view, t) })}
        value={mode.percents[place] ?? 0}
        autoFocus={isFirst}
        onValue={(value) =>
          state.begin({ ...mode, percents: rescalePercents(mode.percents, place, value), equal: false }, state.selected)
        }
        onSave={() => editor.saveShares(mode)}
        onCancel={() => state.rest()}
      />
    )
  }
  if (node.weight === 0) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={classes.share}
      data-given={node.cause.share !== null || undefined}
      title={t('traceScreen.actions.shares')}
      onClick={() => editor.run('shares', node.key)}
    >
      {format.percent(parent.weight === 0 ? 0 : node.weight / parent.weight)}
    </button>
  )
}
