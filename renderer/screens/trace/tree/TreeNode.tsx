import { memo, type ReactNode } from 'react'
import { titleOf } from '../editor/nodeSentences.ts'
import type { Placed } from '../editor/outline.ts'
import type { Box } from './layoutTree.ts'
import { NodeCard } from './NodeCard.tsx'
import { OpenEnd } from './OpenEnd.tsx'
import { ShareMark } from './ShareMark.tsx'
import classes from './TreeNode.module.css'
import type { NodeActivity, TreeGround } from './treeGround.ts'

interface TreeNodeProps {
  readonly placed: Placed
  readonly box: Box
  readonly isSelected: boolean
  readonly isFocusable: boolean
  /** Whether its words are drawn; else only its place and its name are there yet. */
  readonly isWhole: boolean
  /** What is being typed here; null for nearly all. */
  readonly activity: NodeActivity | null
  readonly ground: TreeGround
}

/**
 * A node placed where the layout says. Its level, and its place among its siblings, tell the tree that the drawing shows.
 * Drawn again only when something of its own changed: a tree may have hundreds.
 */
export const TreeNode = memo(function TreeNode(props: TreeNodeProps): ReactNode {
  const { placed, box, isSelected, isFocusable, isWhole, activity, ground } = props
  const { node, parent, depth, position } = placed
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={position + 1}
      aria-setsize={parent?.children.length ?? 1}
      aria-selected={isSelected}
      {...(node.children.length > 0 || node.folded > 0 ? { 'aria-expanded': node.folded === 0 } : {})}
      tabIndex={isFocusable ? 0 : -1}
      data-key={node.key}
      {...(isWhole ? {} : { 'aria-label': titleOf(node, ground.view, ground.t), 'data-brief': '' })}
      className={classes.item}
      style={{ insetInlineStart: box.start, insetBlockStart: box.top, inlineSize: box.width, blockSize: box.height }}
    >
      {isWhole ? (
        <>
          <NodeCard node={node} isSelected={isSelected} activity={activity} ground={ground} />
          <ShareMark placed={placed} activity={activity} ground={ground} />
          <OpenEnd node={node} isSelected={isSelected} ground={ground} />
        </>
      ) : null}
    </div>
  )
})
