import { ActionIcon, Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TreeCommandId } from '../../../../shared/commands/catalogue.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'

interface TreeButtonProps extends Omit<ButtonProps, 'children'> {
  readonly command: TreeCommandId
  readonly editor: TraceEditor
  /** The keys unless given. */
  readonly title?: string
  readonly 'aria-pressed'?: boolean
}

/** A command of the tree as a button; it acts on the selected node. */
export function TreeButton({ command, editor, ...props }: TreeButtonProps): ReactNode {
  const { label, keys, ariaKeys } = useCommandWords()(command)
  return (
    <Button
      size="compact-sm"
      title={keys ?? undefined}
      aria-keyshortcuts={ariaKeys}
      {...props}
      onClick={() => editor.run(command)}
    >
      {label}
    </Button>
  )
}

/** A command of the tree as an icon, named with its keys. */
export function TreeIcon(props: { command: TreeCommandId; editor: TraceEditor; icon: TablerIcon }): ReactNode {
  const { command, editor, icon: Icon } = props
  const { t } = useLanguage()
  const { label, keys, ariaKeys } = useCommandWords()(command)
  return (
    <Tooltip label={keys === null ? label : t('traceScreen.actions.named', { action: label, key: keys })}>
      <ActionIcon size="md" aria-label={label} aria-keyshortcuts={ariaKeys} onClick={() => editor.run(command)}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
