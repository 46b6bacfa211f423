import { IconPlus } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

interface AddButtonProps {
  readonly command: CommandId
  readonly field: RefObject<HTMLInputElement | null>
  /** Brings the field into sight, where the screen shows something else. */
  readonly onReveal?: (() => void) | undefined
}

/** The button of a screen that leads to its `QuickAdd`, and its command everywhere else. */
export function AddButton({ command, field, onReveal }: AddButtonProps): ReactNode {
  const readOnly = useReadOnly()
  const add = useOwnCommand(command, {
    enabled: !readOnly,
    run: () => {
      // The field must be there before it can have the focus.
      if (onReveal !== undefined) flushSync(onReveal)
      field.current?.focus()
    },
  })
  return <CommandButton command={add} leftSection={<IconPlus size={16} />} />
}
