import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { EvidenceBeside } from '../../../kit/evidence/EvidenceBeside.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { titleOf } from '../editor/nodeSentences.ts'
import { causeKey, type Placed } from '../editor/outline.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import { RootCausePicker } from '../picker/RootCausePicker.tsx'
import type { TreeLayout } from './layoutTree.ts'
import classes from './TraceTree.module.css'

interface NodePopoverProps {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly state: TraceState
  readonly edits: TraceEdits
  readonly boxes: TreeLayout['boxes']
}

/** Beside a node: the choice of the root cause that it ends at, or what speaks for and against it. Nothing while neither is asked for. */
export function NodePopover({ view, index, state, edits, boxes }: NodePopoverProps): ReactNode {
  const { t } = useLanguage()
  const { mode } = state
  if (mode.kind !== 'link' && mode.kind !== 'evidence') return null
  const key = causeKey(mode.id)
  const box = boxes.get(key)
  const node = index.get(key)?.node
  if (box === undefined || node === undefined) return null
  const title = titleOf(node, view, t)
  return (
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
          style={{ insetInlineStart: box.start, insetBlockStart: box.top, inlineSize: box.width, blockSize: box.height }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={mode.kind === 'link' ? t('traceScreen.picker.label') : t('evidenceScreen.beside', { title })}
      >
        {mode.kind === 'link' ? (
          <RootCausePicker view={view} node={node.cause} edits={edits} onDone={() => state.rest()} />
        ) : (
          <EvidenceBeside claim={{ subject: 'cause', id: mode.id, rootCause: node.cause?.rootCause?.id ?? null }} startsTyping />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
