import type { ReactNode } from 'react'
import { titleOf } from '../editor/nodeSentences.ts'
import { causesUnder, type Placed } from '../editor/outline.ts'
import { rescalePercents } from '../editor/rescalePercents.ts'
import { ShareField } from './ShareField.tsx'
import classes from './TreeNode.module.css'
import type { NodeActivity, TreeGround } from './treeGround.ts'

interface ShareMarkProps {
  readonly placed: Placed
  readonly activity: NodeActivity | null
  readonly ground: TreeGround
}

/** The share of its parent's harm that a cause carries, or the field that sets it; nothing where it stands alone or together. */
export function ShareMark({ placed, activity, ground }: ShareMarkProps): ReactNode {
  const { node, parent } = placed
  const { t, format, editor, view } = ground
  if (parent === null || node.cause === null || parent.join === 'together' || causesUnder(parent).length < 2) return null
  if (activity?.kind === 'share') {
    const { mode, place, takesFocus } = activity
    return (
      <ShareField
        label={t('traceScreen.shares.field', { title: titleOf(node, view, t) })}
        value={mode.percents[place] ?? 0}
        autoFocus={takesFocus}
        unread={mode.unread.includes(place)}
        onValue={(value) => {
          const unread = mode.unread.filter((other) => other !== place)
          ground.change({ ...mode, percents: rescalePercents(mode.percents, place, value), equal: false, unread })
        }}
        onUnread={() => ground.change({ ...mode, unread: [...new Set([...mode.unread, place])] })}
        onSave={() => editor.saveShares(mode)}
        onCancel={() => ground.rest()}
      />
    )
  }
  if (node.weight === 0 || parent.weight === 0) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={classes.share}
      data-given={node.cause.share !== null || undefined}
      title={t('commands.divide-shares')}
      onClick={() => editor.run('divide-shares', node.key)}
    >
      {format.percent(node.weight / parent.weight)}
    </button>
  )
}
