import { IconPlus } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** The button of a screen that leads to its `QuickAdd`, and its command everywhere else. */
export function AddButton({ command, field }: { command: CommandId; field: RefObject<HTMLInputElement | null> }): ReactNode {
  const readOnly = useReadOnly()
  const add = useOwnCommand(command, { enabled: !readOnly, run: () => field.current?.focus() })
  return <CommandButton command={add} leftSection={<IconPlus size={16} />} />
}
