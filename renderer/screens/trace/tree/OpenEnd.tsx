import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isOpenEnd, type OutlineNode } from '../editor/outline.ts'
import classes from './TreeNode.module.css'
import type { TreeGround } from './treeGround.ts'

/** Beside a folded node: how many are under it. Beside an untraced end: the next "why?"; beside any other selected node: a plus. For the mouse; the keys do the same. */
export function OpenEnd(props: { node: OutlineNode; isSelected: boolean; ground: TreeGround }): ReactNode {
  const { node, isSelected, ground } = props
  const { t, editor, format } = ground
  const isOpen = isOpenEnd(node)
  if (node.folded > 0) {
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className={classes.why}
        data-folded
        title={t('commands.fold-why')}
        onClick={() => editor.run('fold-why', node.key)}
      >
        <IconPlus size={12} /> {format.number(node.folded)}
      </button>
    )
  }
  if (node.kind === 'draft' || (!isOpen && !isSelected)) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={isOpen ? classes.why : classes.plus}
      title={t('commands.add-why')}
      onClick={() => editor.run('add-why', node.key)}
    >
      {isOpen ? t('traceScreen.tree.why') : <IconPlus size={14} />}
    </button>
  )
}
