import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { causeKey, type Placed } from '../editor/outline.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import { RootCausePicker } from '../picker/RootCausePicker.tsx'
import type { TreeLayout } from './layoutTree.ts'
import classes from './TraceTree.module.css'

interface LinkPopoverProps {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly state: TraceState
  readonly edits: TraceEdits
  readonly boxes: TreeLayout['boxes']
}

/** Beside the node that shall end at a root cause: the choice of one. Nothing while none is being chosen. */
export function LinkPopover({ view, index, state, edits, boxes }: LinkPopoverProps): ReactNode {
  const { t } = useLanguage()
  if (state.mode.kind !== 'link') return null
  const key = causeKey(state.mode.id)
  const box = boxes.get(key)
  if (box === undefined) return null
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
      <Popover.Dropdown role="dialog" aria-label={t('traceScreen.picker.label')}>
        <RootCausePicker view={view} node={index.get(key)?.node.cause ?? null} edits={edits} onDone={() => state.rest()} />
      </Popover.Dropdown>
    </Popover>
  )
}
