import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { TraceView } from '../../../shared/contract/lists/traceContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { useMessages } from '../../page/Messages.tsx'
import { isTyped, useRemembered } from '../../page/useRemembered.ts'
import { SharesBar } from './actions/SharesBar.tsx'
import { TraceActions } from './actions/TraceActions.tsx'
import { indexOutline, toOutline } from './editor/outline.ts'
import { type TakenWhy, useTakenWhy } from './editor/useTakenWhy.ts'
import { useTraceEditor } from './editor/useTraceEditor.ts'
import { useTraceEdits } from './editor/useTraceEdits.ts'
import { useTraceState } from './editor/useTraceState.ts'
import { FishboneView } from './fishbone/FishboneView.tsx'
import { TraceHead, type TraceShown } from './TraceHead.tsx'
import classes from './TraceScreen.module.css'
import { TraceTree } from './tree/TraceTree.tsx'

interface TraceWorkspaceProps {
  readonly failurePoint: string
  /** Which failure point's tree shall take the focus as soon as it is there; `count` tells one wish from the next. */
  readonly entered: { readonly id: string; readonly count: number }
  onStep(step: 1 | -1): void
  /** There is no such failure point (any more). */
  onGone(): void
}

/** One failure point's trace: what is known of it, the tree, and what can be done. The last one stays until the next is read. */
export function TraceWorkspace({ failurePoint, entered, onStep, onGone }: TraceWorkspaceProps): ReactNode {
  const api = useApi()
  const narrowing = useNarrowing()
  const { data: view, isError } = useQuery(
    api.trace.get.queryOptions({ input: { failurePoint, narrowing }, placeholderData: (before) => before }),
  )
  useEffect(() => {
    if (isError) onGone()
  }, [isError, onGone])
  if (view === undefined) return <div className={classes.workspace} />
  const isEntered = entered.id === view.failurePoint.id
  return (
    <div className={classes.workspace}>
      <Trace view={view} entered={isEntered ? entered.count : 0} onStep={onStep} />
    </div>
  )
}

/** Not made anew for another failure point: of what stands around the tree only the words change. */
function Trace(props: { view: TraceView; entered: number; onStep(step: 1 | -1): void }): ReactNode {
  const { view, entered, onStep } = props
  const { t } = useLanguage()
  const { tell } = useMessages()
  const { keys: undoKeys } = useCommandWords()('undo')
  const state = useTraceState(view.failurePoint.id, entered)
  const edits = useTraceEdits(view.failurePoint.id)
  const [draftText, setDraftText] = useRemembered(`trace.draft.${view.failurePoint.id}`, '', { as: 'line', when: isTyped })
  const [taken, setTaken] = useTakenWhy()
  const [shown, setShown] = useRemembered<TraceShown>('trace.shown', 'tree')
  const actions = useRef<HTMLFieldSetElement>(null)
  const { mode } = state
  const draft = mode.kind === 'draft' ? mode.place : null
  const root = useMemo(() => toOutline(view, draft, state.folded), [view, draft, state.folded])
  const index = useMemo(() => indexOutline(root), [root])
  const editor = useTraceEditor(state, {
    index,
    edits,
    failurePoint: view.failurePoint.id,
    taken,
    onTake: (next) => {
      setTaken(next)
      tell(takenSentence(next, t))
    },
    onPut: () => setTaken(null),
    onStep,
    onLeave: () => actions.current?.querySelector('button')?.focus(),
    onRemoved: (title) =>
      tell(t('traceScreen.tree.deleted', { title: title || t('traceScreen.tree.untitled'), keys: undoKeys ?? '' })),
  })
  return (
    <>
      <TraceHead view={view} shown={shown} onShow={setShown} onNext={() => onStep(1)} />
      {shown === 'fishbone' ? (
        <FishboneView failurePoint={view.failurePoint.id} />
      ) : (
        <>
          <TraceTree
            view={view}
            root={root}
            index={index}
            state={state}
            editor={editor}
            edits={edits}
            draftText={draftText}
            setDraftText={setDraftText}
          />
          {mode.kind === 'shares' ? (
            <SharesBar view={view} index={index} mode={mode} state={state} editor={editor} />
          ) : (
            <TraceActions view={view} index={index} state={state} editor={editor} edits={edits} ref={actions} />
          )}
        </>
      )}
    </>
  )
}

function takenSentence({ title, isMove }: TakenWhy, t: TFunction): string {
  return t(isMove ? 'traceScreen.tree.taken' : 'traceScreen.tree.copied', { title: title || t('traceScreen.tree.untitled') })
}
