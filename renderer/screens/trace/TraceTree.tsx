import { Popover } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { TraceView } from '../../../shared/contract/traceContract.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { layoutLinks } from './layoutLinks.ts'
import { layoutTree } from './layoutTree.ts'
import { causeKey, type OutlineNode, type Placed, rootKey } from './outline.ts'
import { RootCausePicker } from './RootCausePicker.tsx'
import { TraceLinks } from './TraceLinks.tsx'
import classes from './TraceTree.module.css'
import { TreeNode } from './TreeNode.tsx'
import { treeCommand } from './treeKeys.ts'
import { useNodeHeights } from './useNodeHeights.ts'
import type { TraceEditor, TraceState } from './useTraceEditor.ts'
import type { TraceEdits } from './useTraceEdits.ts'

const wideSizes = { rootWidth: 232, nodeWidth: 224, columnGap: 88, siblingGap: 14, branchGap: 24, defaultHeight: 38 }
/** Where the surface is narrow, so that three levels of whys stand side by side. */
const narrowSizes = { ...wideSizes, rootWidth: 176, nodeWidth: 180, columnGap: 68 }
const narrowBelow = 1000
const linkSizes = { fullThickness: 22, bracketGap: 12, stubLength: 28 }
/** Room at the end side for the "why?" of open ends. */
const endRoom = 96
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
  const { view, root, index, state, editor, edits, draftText, setDraftText } = props
  const { t, direction } = useLanguage()
  const { heights, observe } = useNodeHeights()
  const { ref: surface, width: surfaceWidth } = useElementSize()
  const sizes = surfaceWidth < narrowBelow ? narrowSizes : wideSizes
  const layout = useMemo(() => layoutTree(root, heights, sizes), [root, heights, sizes])
  const lines = useMemo(() => layoutLinks(root, layout, linkSizes), [root, layout])
  const tree = useRef<HTMLDivElement>(null)
  const focusHandlers = useFollowSelection(tree, state, index)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
    const command = treeCommand(event.nativeEvent, direction)
    if (command === null) return
    event.preventDefault()
    editor.run(command)
  }
  const keyUnder = (event: MouseEvent): string | null =>
    event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null
  const width = layout.width + endRoom
  const context = { view, index, layout, state, editor, draftText, setDraftText, observe }
  const linked = state.mode.kind === 'link' ? layout.boxes.get(causeKey(state.mode.id)) : undefined
  return (
    <div ref={surface} className={classes.surface}>
      <div className={classes.canvas} style={{ inlineSize: width, blockSize: layout.height }}>
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
        <div
          ref={tree}
          role="tree"
          tabIndex={-1}
          aria-label={t('traceScreen.tree.label', { title: view.failurePoint.title })}
          className={classes.tree}
          onKeyDown={onKeyDown}
          {...focusHandlers}
          onClick={(event) => {
            const key = keyUnder(event)
            if (key !== null && index.has(key) && state.mode.kind === 'select') state.select(key)
          }}
          onDoubleClick={(event) => editor.run('edit', keyUnder(event) ?? rootKey)}
        >
          {[...index.values()].map(({ node }) => (
            <TreeNode key={node.key} node={node} context={context} />
          ))}
        </div>
        {state.mode.kind === 'link' && linked !== undefined ? (
          <Popover
            opened
            withRoles={false}
            position="right-start"
            middlewares={{ flip: true, shift: { padding: 8 } }}
            trapFocus
            width={400}
            shadow="md"
            onDismiss={() => state.rest()}
            keepMounted={false}
          >
            <Popover.Target>
              <div
                className={classes.anchor}
                style={{
                  insetInlineStart: linked.start,
                  insetBlockStart: linked.top,
                  inlineSize: linked.width,
                  blockSize: linked.height,
                }}
              />
            </Popover.Target>
            <Popover.Dropdown role="dialog" aria-label={t('traceScreen.picker.label')}>
              <RootCausePicker
                view={view}
                node={index.get(causeKey(state.mode.id))?.node.cause ?? null}
                edits={edits}
                onDone={() => state.rest()}
              />
            </Popover.Dropdown>
          </Popover>
        ) : null}
      </div>
    </div>
  )
}

/**
 * Puts the focus on the selected node when that was wished, once it is there; finds a new selection when it is gone; and
 * gives back the focus that the browser drops from an element that moves or goes.
 */
function useFollowSelection(
  tree: RefObject<HTMLDivElement | null>,
  state: TraceState,
  index: ReadonlyMap<string, Placed>,
): { onFocus(): void; onBlur(event: FocusEvent): void } {
  const { selected, focusWish, mode, select } = state
  const done = useRef(0)
  const before = useRef(index)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const former = before.current
    before.current = index
    if (mode.kind !== 'select') return
    if (!index.has(selected) && former.has(selected)) {
      select(survivorOf(former, index, selected))
      return
    }
    const isDropped = hadFocus.current && document.activeElement === document.body
    if (done.current === focusWish && !isDropped) return
    const element = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`)
    // Until a new why has been read back, the tree itself holds the focus, so that no key is lost.
    if (!element) tree.current?.focus({ preventScroll: true })
    else {
      done.current = focusWish
      element.focus({ preventScroll: true })
      element.firstElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [tree, index, selected, focusWish, mode, select])
  return {
    onFocus: () => {
      hadFocus.current = true
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) hadFocus.current = false
    },
  }
}

/** The nearest node above one that is gone. */
function survivorOf(former: ReadonlyMap<string, Placed>, index: ReadonlyMap<string, Placed>, gone: string): string {
  for (let key: string | undefined = gone; key !== undefined; key = former.get(key)?.parent?.key) {
    if (index.has(key)) return key
  }
  return rootKey
}
