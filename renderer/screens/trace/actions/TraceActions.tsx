import { SegmentedControl } from '@mantine/core'
import { IconPencil, IconPlant2, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { causeStates } from '../../../../shared/model/vocabulary.ts'
import { useEvidenceAbout } from '../../../kit/evidence/useEvidenceAbout.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { titleOf } from '../editor/nodeSentences.ts'
import { groupOf, type Placed } from '../editor/outline.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import { CompetingPrompts } from './CompetingPrompts.tsx'
import { KeysHint } from './KeysHint.tsx'
import { MoreActions } from './MoreActions.tsx'
import classes from './TraceActions.module.css'
import { TreeButton, TreeIcon } from './TreeButton.tsx'

interface TraceActionsProps {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly state: TraceState
  readonly editor: TraceEditor
  readonly edits: TraceEdits
  readonly ref: Ref<HTMLFieldSetElement>
}

/** What can be done with the selected why, and the keys that do it. */
export function TraceActions({ view, index, state, editor, edits, ref }: TraceActionsProps): ReactNode {
  const { t } = useLanguage()
  const node = (index.get(state.selected) ?? index.values().next().value)?.node
  const cause = node?.cause ?? null
  return (
    <div className={classes.bar} data-print="none">
      <fieldset ref={ref} className={classes.actions} aria-label={t('traceScreen.actions.label')}>
        <TreeButton command="add-why" editor={editor} variant="light" leftSection={<IconPlus size={14} />} />
        {cause === null ? null : (
          <>
            <LinkButton cause={cause} editor={editor} />
            <TreeIcon command="edit-why" editor={editor} icon={IconPencil} />
            <TreeIcon command="delete-why" editor={editor} icon={IconTrash} />
            <TreeButton command="why-evidence" editor={editor} variant="subtle" />
            <MoreActions index={index} selected={state.selected} editor={editor} />
            <SegmentedControl
              size="xs"
              aria-label={t('traceScreen.actions.state')}
              value={cause.state}
              data={causeStates.map((value) => ({ value, label: t(`vocabulary.causeState.${value}`) }))}
              onChange={(value) => edits.setState(cause.id, value)}
            />
          </>
        )}
        {cause?.state === 'confirmed' ? <ConfirmedBy cause={cause} /> : null}
        <GroupActions view={view} index={index} state={state} editor={editor} />
      </fieldset>
      <CompetingPrompts view={view} index={index} state={state} editor={editor} />
      <KeysHint mode={state.mode.kind} />
    </div>
  )
}

/** Asks what confirms a cause that no evidence speaks for; nothing is forced. */
function ConfirmedBy({ cause }: { cause: TraceNodeView }): ReactNode {
  const { t } = useLanguage()
  const about = useEvidenceAbout({ subject: 'cause', id: cause.id, rootCause: cause.rootCause?.id ?? null })
  if (about === undefined || about.standing.for > 0) return null
  return (
    <span role="status" className={classes.confirmedBy}>
      {t('traceScreen.actions.confirmedBy')}
    </span>
  )
}

function LinkButton({ cause, editor }: { cause: TraceNodeView; editor: TraceEditor }): ReactNode {
  const { t } = useLanguage()
  const isInner = cause.causes.length > 0
  return (
    <TreeButton
      command="link-root-cause"
      editor={editor}
      variant="subtle"
      leftSection={<IconPlant2 size={14} />}
      disabled={isInner}
      {...(isInner ? { title: t('traceScreen.actions.linkInner') } : {})}
    />
  )
}

function GroupActions({ view, index, state, editor }: Omit<TraceActionsProps, 'ref' | 'edits'>): ReactNode {
  const { t } = useLanguage()
  const group = groupOf(index, state.selected)
  if (group === null) return null
  const isTogether = group.join === 'together'
  return (
    <>
      <TreeButton
        command="join-whys"
        editor={editor}
        variant={isTogether ? 'light' : 'subtle'}
        aria-pressed={isTogether}
        title={t('traceScreen.actions.join', { title: titleOf(group, view, t) })}
      />
      {group.join === 'contribute' ? <TreeButton command="divide-shares" editor={editor} variant="subtle" /> : null}
    </>
  )
}
