import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { IconDots, IconPencil, IconPlant2, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import type { TraceView } from '../../../../shared/contract/traceContract.ts'
import { causeStates } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { relocate } from '../editor/moveInTree.ts'
import { titleOf } from '../editor/nodeSentences.ts'
import { groupOf, type Placed } from '../editor/outline.ts'
import type { TraceEditor, TraceMode, TraceState } from '../editor/useTraceEditor.ts'
import type { TraceEdits } from '../editor/useTraceEdits.ts'
import classes from './TraceActions.module.css'

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
    <div className={classes.bar}>
      <fieldset ref={ref} className={classes.actions} aria-label={t('traceScreen.actions.label')}>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} />} onClick={() => editor.run('add-why')}>
          {t('traceScreen.actions.addWhy')}
        </Button>
        {cause === null ? null : (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlant2 size={14} />}
              disabled={cause.causes.length > 0}
              title={cause.causes.length > 0 ? t('traceScreen.actions.linkInner') : undefined}
              onClick={() => editor.run('link')}
            >
              {t('traceScreen.actions.link')}
            </Button>
            <IconAction label={t('traceScreen.actions.edit')} keyName="F2" onClick={() => editor.run('edit')}>
              <IconPencil size={16} />
            </IconAction>
            <IconAction label={t('traceScreen.actions.delete')} keyName="Delete" onClick={() => editor.run('remove')}>
              <IconTrash size={16} />
            </IconAction>
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
        <GroupActions view={view} index={index} state={state} editor={editor} />
      </fieldset>
      <KeysHint mode={state.mode} />
    </div>
  )
}

function GroupActions({ view, index, state, editor }: Omit<TraceActionsProps, 'ref' | 'edits'>): ReactNode {
  const { t } = useLanguage()
  const group = groupOf(index, state.selected)
  if (group === null) return null
  return (
    <>
      <Button
        size="compact-sm"
        variant={group.join === 'together' ? 'light' : 'subtle'}
        aria-pressed={group.join === 'together'}
        title={t('traceScreen.actions.join', { title: titleOf(group, view, t) })}
        onClick={() => editor.run('join')}
      >
        {t('vocabulary.join.together')}
      </Button>
      {group.join === 'contribute' ? (
        <Button size="compact-sm" variant="subtle" onClick={() => editor.run('shares')}>
          {t('traceScreen.actions.shares')}
        </Button>
      ) : null}
    </>
  )
}

const relocations = [
  ['earlier', 'Alt+↑'],
  ['later', 'Alt+↓'],
  ['outward', 'Alt+←'],
  ['inward', 'Alt+→'],
] as const

/** What is done less often: another why beside it, and moving it. */
function MoreActions(props: { index: ReadonlyMap<string, Placed>; selected: string; editor: TraceEditor }): ReactNode {
  const { index, selected, editor } = props
  const { t, direction } = useLanguage()
  const mirrored: Readonly<Record<string, string>> = direction === 'rtl' ? { 'Alt+←': 'Alt+→', 'Alt+→': 'Alt+←' } : {}
  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={t('traceScreen.actions.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<kbd dir="ltr">Enter</kbd>} onClick={() => editor.run('add-sibling')}>
          {t('traceScreen.actions.addSibling')}
        </Menu.Item>
        {relocations.map(([relocation, keys]) => (
          <Menu.Item
            key={relocation}
            disabled={relocate(index, selected, relocation) === null}
            rightSection={<kbd dir="ltr">{mirrored[keys] ?? keys}</kbd>}
            onClick={() => editor.run(relocation)}
          >
            {t(`traceScreen.actions.moves.${relocation}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function IconAction(props: { label: string; keyName: string; onClick(): void; children: ReactNode }): ReactNode {
  const { t } = useLanguage()
  return (
    <Tooltip label={t('traceScreen.actions.named', { action: props.label, key: props.keyName })}>
      <ActionIcon size="md" aria-label={props.label} aria-keyshortcuts={props.keyName} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}

const hintedKeys = [
  ['Tab', 'addWhy'],
  ['Enter', 'addSibling'],
  ['F2', 'edit'],
  ['L', 'link'],
  ['S', 'state'],
  ['T', 'join'],
  ['%', 'shares'],
  ['Alt+↑↓', 'move'],
  ['PgDn', 'next'],
  ['Esc', 'leave'],
] as const

/** The keys that count at this moment, in one line. */
function KeysHint({ mode }: { mode: TraceMode }): ReactNode {
  const { t } = useLanguage()
  if (mode.kind === 'draft') return <p className={classes.hint}>{t('traceScreen.actions.typingHint')}</p>
  if (mode.kind === 'rename') return <p className={classes.hint}>{t('traceScreen.actions.renamingHint')}</p>
  return (
    <dl className={classes.keys} aria-label={t('traceScreen.actions.keysLabel')}>
      {hintedKeys.map(([key, name]) => (
        <div key={key} className={classes.key}>
          <dt>
            <kbd dir="ltr">{key}</kbd>
          </dt>
          <dd>{t(`traceScreen.actions.keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
