import { useElementSize, useMergedRef } from '@mantine/hooks'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { causeKey, causesUnder, type OutlineNode, type Placed, rootKey } from '../editor/outline.ts'
import { treeCommand } from '../editor/treeKeys.ts'
import { scaleFactor } from '../editor/treeScale.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import { layoutLinks } from './layoutLinks.ts'
import { type Box, layoutTree, type TreeLayout } from './layoutTree.ts'
import { NodePopover } from './NodePopover.tsx'
import { TraceLinks } from './TraceLinks.tsx'
import classes from './TraceTree.module.css'
import { TreeNode } from './TreeNode.tsx'
import type { NodeActivity, TreeGround } from './treeGround.ts'
import { openEndRoom, treeSizes } from './treeSizes.ts'
import { useFollowSelection } from './useFollowSelection.ts'
import { useNodeHeights } from './useNodeHeights.ts'
import { useTreeGround } from './useTreeGround.ts'
import { ZoomBar } from './ZoomBar.tsx'

const linkSizes = { fullThickness: 22, bracketGap: 12, stubLength: 28 }
/** On both sides of the canvas. */
const surfacePadding = 24
/** Of the words beside a bracket. */
const togetherWidth = 52

interface TraceTreeProps {
  readonly view: TraceView
  readonly root: OutlineNode
  readonly index: ReadonlyMap<string, Placed>
  readonly state: TraceState
  readonly editor: TraceEditor
  readonly edits: TraceEdits
  readonly draftText: string
  setDraftText(text: string): void
}

/** The cause tree: lines drawn by SVG under tree items that take the focus. */
export function TraceTree(props: TraceTreeProps): ReactNode {
  const { view, root, index, state, editor, edits, setDraftText } = props
  const { t, direction } = useLanguage()
  const { heights, observe } = useNodeHeights()
  const surface = useRef<HTMLDivElement>(null)
  const { ref: measureSurface, width: surfaceWidth, height: surfaceHeight } = useElementSize<HTMLDivElement>()
  const surfaceRef = useMergedRef(measureSurface, surface)
  const sizes = useMemo(() => treeSizes(index, surfaceWidth - 2 * surfacePadding), [index, surfaceWidth])
  const layout = useMemo(() => layoutTree(root, heights, sizes), [root, heights, sizes])
  const lines = useMemo(() => layoutLinks(root, layout, linkSizes), [root, layout])
  const width = Math.max(layout.width, ...lines.stubs.map(({ from }) => from.start + openEndRoom))
  const room = { width: surfaceWidth - 2 * surfacePadding, height: surfaceHeight }
  const factor = scaleFactor(state.scale, { width, height: layout.height }, room)
  useCentredRoot(surface, heights.has(rootKey) ? layout.boxes.get(rootKey) : undefined, factor)
  const ground = useTreeGround({ view, editor, change: state.change, rest: state.rest, setDraftText, observe })
  return (
    <div className={classes.frame} data-print="flow">
      <div ref={surfaceRef} className={classes.surface} data-print="flow" style={{ paddingInline: surfacePadding }}>
        <div style={{ inlineSize: width * factor, blockSize: layout.height * factor }}>
          <div className={classes.canvas} style={{ inlineSize: width, blockSize: layout.height, ...scaled(factor, direction) }}>
            <TraceLinks lines={lines} width={width} height={layout.height} direction={direction} />
            {lines.brackets.map(({ key, start, top }) => (
              <span
                key={key}
                aria-hidden
                className={classes.together}
                style={{ insetInlineStart: start - togetherWidth, insetBlockStart: top, inlineSize: togetherWidth }}
              >
                {t('traceScreen.tree.togetherTag')}
              </span>
            ))}
            <TreeNodes {...props} boxes={layout.boxes} ground={ground} />
            <NodePopover {...{ view, index, state, edits }} boxes={layout.boxes} />
          </div>
        </div>
      </div>
      <ZoomBar factor={factor} editor={editor} />
    </div>
  )
}

/** At full size without a transformation, which may blur letters. */
function scaled(factor: number, direction: 'rtl' | 'ltr'): CSSProperties {
  return factor === 1 ? {} : { transform: `scale(${factor})`, transformOrigin: direction === 'rtl' ? 'top right' : 'top left' }
}

/** Brings the root into the middle of the surface once, as soon as it has been measured. */
function useCentredRoot(surface: RefObject<HTMLDivElement | null>, root: Box | undefined, factor: number): void {
  const isCentred = useRef(false)
  useLayoutEffect(() => {
    const element = surface.current
    if (isCentred.current || element === null || root === undefined) return
    isCentred.current = true
    element.scrollTop = (root.top + root.height / 2) * factor - element.clientHeight / 2
  }, [surface, root, factor])
}

interface TreeNodesProps extends TraceTreeProps {
  readonly boxes: TreeLayout['boxes']
  readonly ground: TreeGround
}

function TreeNodes({ view, index, state, editor, draftText, boxes, ground }: TreeNodesProps): ReactNode {
  const { t, direction } = useLanguage()
  const tree = useRef<HTMLDivElement>(null)
  const focusHandlers = useFollowSelection(tree, state, index)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
    const command = treeCommand(event.nativeEvent, direction)
    if (command === null) return
    event.preventDefault()
    editor.run(command)
  }
  return (
    <div
      ref={tree}
      role="tree"
      data-mode={state.mode.kind}
      tabIndex={-1}
      aria-label={t('traceScreen.tree.label', { title: view.failurePoint.title })}
      className={classes.tree}
      onKeyDown={onKeyDown}
      {...focusHandlers}
      onClick={(event) => {
        const key = keyUnder(event)
        if (key !== null && index.has(key) && state.mode.kind === 'select') state.select(key)
      }}
      onDoubleClick={(event) => editor.run('edit-why', keyUnder(event) ?? rootKey)}
    >
      {[...index.values()].map((placed) => {
        const { key } = placed.node
        const box = boxes.get(key)
        return box === undefined ? null : (
          <TreeNode
            key={key}
            placed={placed}
            box={box}
            isSelected={state.selected === key}
            isFocusable={state.selected === key || (key === rootKey && !index.has(state.selected))}
            activity={activityOf(placed, state, draftText)}
            ground={ground}
          />
        )
      })}
    </div>
  )
}

function keyUnder({ target }: MouseEvent): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null
}

/** What is typed at a node; null, the same for every other node, lets it be. */
function activityOf({ node, parent }: Placed, { mode, selected }: TraceState, draftText: string): NodeActivity | null {
  switch (mode.kind) {
    case 'draft':
      return node.kind === 'draft' ? { kind: 'draft', place: mode.place, asked: mode.asked ?? null, text: draftText } : null
    case 'rename':
      return node.cause?.id === mode.id ? { kind: 'rename' } : null
    case 'shares': {
      if (parent?.key !== mode.parentKey) return null
      const siblings = causesUnder(parent)
      const place = siblings.findIndex(({ id }) => id === node.cause?.id)
      const isSelectedAmong = siblings.some(({ id }) => causeKey(id) === selected)
      return { kind: 'share', mode, place, takesFocus: isSelectedAmong ? node.key === selected : place === 0 }
    }
    case 'select':
    case 'link':
    case 'evidence':
      return null
  }
}
