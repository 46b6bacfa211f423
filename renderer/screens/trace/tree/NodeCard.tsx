import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { TraceNodeView } from '../../../../shared/contract/lists/traceContract.ts'
import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { nodeSentences, titleOf } from '../editor/nodeSentences.ts'
import type { OutlineNode } from '../editor/outline.ts'
import { DraftField, RenameField } from './CauseField.tsx'
import classes from './TreeNode.module.css'
import type { NodeActivity, TreeGround } from './treeGround.ts'

interface NodeCardProps {
  readonly node: OutlineNode
  readonly isSelected: boolean
  readonly activity: NodeActivity | null
  readonly ground: TreeGround
}

/** The words of a node and the root cause it ends at; what is drawn beside them follows in sentences for screen readers. */
export function NodeCard({ node, isSelected, activity, ground }: NodeCardProps): ReactNode {
  const { view, observe } = ground
  const ref = useRef<HTMLDivElement>(null)
  const { key, cause } = node
  useLayoutEffect(() => (ref.current === null ? undefined : observe(key, ref.current)), [key, observe])
  return (
    <div
      ref={ref}
      className={classes.card}
      data-kind={node.kind}
      data-state={cause?.state}
      data-selected={isSelected || undefined}
    >
      {node.kind === 'failure-point' ? <span className={classes.code}>{view.failurePoint.code}</span> : null}
      {cause !== null && ground.evidenceWords(cause) !== null ? <span aria-hidden className={classes.evidenceDot} /> : null}
      <NodeWords node={node} activity={activity} ground={ground} />
      {cause?.rootCause ? <RootCauseLine rootCause={cause.rootCause} ground={ground} /> : null}
      <span className={classes.spoken}>{nodeSentences(node, ground)}</span>
    </div>
  )
}

function NodeWords({ node, activity, ground }: Omit<NodeCardProps, 'isSelected'>): ReactNode {
  const { editor, view, t } = ground
  const { direction } = useLanguage()
  const { cause } = node
  if (activity?.kind === 'draft') {
    // Made anew whenever the draft moves: it takes the focus, which moving drops.
    const place = JSON.stringify(activity.place)
    return (
      <DraftField
        key={place}
        asked={activity.asked}
        text={activity.text}
        onText={ground.setDraftText}
        onCommit={editor.commitDraft}
      />
    )
  }
  if (activity?.kind === 'rename' && cause !== null) {
    return <RenameField cause={cause} onCommit={editor.commitName} onCancel={() => ground.rest()} />
  }
  if (cause?.title === '' && cause.rootCause !== null) return null
  const title = titleOf(node, view, t)
  return (
    <span className={classes.title} dir={textDirection(title, direction)} data-unnamed={cause?.title === '' || undefined}>
      {title}
    </span>
  )
}

function RootCauseLine(props: { rootCause: NonNullable<TraceNodeView['rootCause']>; ground: TreeGround }): ReactNode {
  const { code, title, category } = props.rootCause
  const { icon: Icon, text, tint } = props.ground.categoryLook(category)
  return (
    <span
      className={classes.rootCause}
      style={{ color: text, background: tint }}
      title={`${code} · ${props.ground.categoryName(category)}`}
    >
      <Icon size={15} stroke={1.75} aria-hidden className={classes.icon} />
      <TypedWords>{title}</TypedWords>
    </span>
  )
}
