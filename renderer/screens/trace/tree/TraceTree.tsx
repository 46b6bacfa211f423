import { type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { useMeasureText } from '../../../charts/base/useMeasureText.ts'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { causeKey, causesUnder, type OutlineNode, type Placed, rootKey } from '../editor/outline.ts'
import { treeCommand } from '../editor/treeKeys.ts'
import { scaleFactor } from '../editor/treeScale.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import { cardHeights } from './cardHeights.ts'
import { layoutLinks, type TreeLinks } from './layoutLinks.ts'
import { layoutTree, type TreeLayout } from './layoutTree.ts'
import { NodePopover } from './NodePopover.tsx'
import { TraceLinks } from './TraceLinks.tsx'
import classes from './TraceTree.module.css'
import { TreeNode } from './TreeNode.tsx'
import type { NodeActivity, TreeGround } from './treeGround.ts'
import { openEndRoom, treeSizes } from './treeSizes.ts'
import { useCentredRoot } from './useCentredRoot.ts'
import { type DrawnNodes, useDrawnNodes } from './useDrawnNodes.ts'
import { useFollowSelection } from './useFollowSelection.ts'
import { useNodeHeights } from './useNodeHeights.ts'
import { type Room, useSurfaceRoom } from './useSurfaceRoom.ts'
import { useTreeGround } from './useTreeGround.ts'
import { ZoomBar } from './ZoomBar.tsx'

const linkSizes = { fullThickness: 22, bracketGap: 12, stubLength: 28 }
/** On both sides of the canvas. */
const surfacePadding = 24
/** Of the words beside a bracket. */
const togetherWidth = 52
const noRoom: Room = { width: 0, height: 0 }

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
  const { view, index, state, editor, edits, setDraftText } = props
  const { direction } = useLanguage()
  const surface = useRef<HTMLDivElement>(null)
  const room = useSurfaceRoom(surface, surfacePadding)
  const { layout, lines, width, observe } = useTreeLayout(props, room ?? noRoom)
  const factor = scaleFactor(state.scale, { width, height: layout.height }, room ?? noRoom)
  const of = view.failurePoint.id
  const drawn = useDrawnNodes({ of, layout, factor, height: room?.height ?? 0 })
  useCentredRoot(surface, { of, root: room === null ? undefined : layout.boxes.get(rootKey), factor, isWhole: drawn.isWhole })
  const ground = useTreeGround({ view, editor, change: state.change, rest: state.rest, setDraftText, observe })
  return (
    <div className={classes.frame} data-print="flow">
      <div ref={surface} className={classes.surface} data-print="flow" style={{ paddingInline: surfacePadding }}>
        {room === null ? null : (
          <div style={{ inlineSize: width * factor, blockSize: layout.height * factor }}>
            <div className={classes.canvas} style={{ inlineSize: width, blockSize: layout.height, ...scaled(factor, direction) }}>
              <TraceLinks lines={lines} width={width} height={layout.height} direction={direction} />
              <TogetherTags lines={lines} />
              <TreeNodes {...props} boxes={layout.boxes} drawn={drawn} ground={ground} />
              <NodePopover {...{ view, index, state, edits }} boxes={layout.boxes} />
            </div>
          </div>
        )}
      </div>
      <ZoomBar factor={factor} editor={editor} />
    </div>
  )
}

/** Where each node stands in this room, and the lines between them. */
function useTreeLayout({ view, root, index }: TraceTreeProps, room: Room) {
  const { t } = useLanguage()
  const measure = useMeasureText()
  const textScale = useTextScale()
  const sizes = useMemo(() => treeSizes(index, room.width, textScale), [index, room.width, textScale])
  const { nodeWidth } = sizes
  const expected = useMemo(
    () => cardHeights(index, nodeWidth, { view, measure, textScale, pixelRatio: devicePixelRatio, t }),
    [index, nodeWidth, view, measure, textScale, t],
  )
  const { heights, observe } = useNodeHeights(expected)
  const layout = useMemo(() => layoutTree(root, heights, sizes), [root, heights, sizes])
  const lines = useMemo(() => layoutLinks(root, layout, linkSizes), [root, layout])
  const width = Math.max(layout.width, ...lines.stubs.map(({ from }) => from.start + openEndRoom))
  return { layout, lines, width, observe }
}

/** The word at each bracket. */
function TogetherTags({ lines }: { readonly lines: TreeLinks }): ReactNode {
  const { t } = useLanguage()
  return lines.brackets.map(({ key, start, top }) => (
    <span
      key={key}
      aria-hidden
      className={classes.together}
      style={{ insetInlineStart: start - togetherWidth, insetBlockStart: top, inlineSize: togetherWidth }}
    >
      {t('traceScreen.tree.togetherTag')}
    </span>
  ))
}

/** At full size without a transformation, which may blur letters. */
function scaled(factor: number, direction: 'rtl' | 'ltr'): CSSProperties {
  return factor === 1 ? {} : { transform: `scale(${factor})`, transformOrigin: direction === 'rtl' ? 'top right' : 'top left' }
}

interface TreeNodesProps extends TraceTreeProps {
  readonly boxes: TreeLayout['boxes']
  readonly drawn: DrawnNodes
  readonly ground: TreeGround
}

function TreeNodes({ view, index, state, editor, draftText, boxes, drawn, ground }: TreeNodesProps): ReactNode {
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
        const activity = activityOf(placed, state, draftText)
        return box === undefined ? null : (
          <TreeNode
            key={key}
            placed={placed}
            box={box}
            isSelected={state.selected === key}
            isFocusable={state.selected === key || (key === rootKey && !index.has(state.selected))}
            isWhole={drawn.has(key) || state.selected === key || activity !== null}
            activity={activity}
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
