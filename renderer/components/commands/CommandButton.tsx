import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import type { OfferedCommand } from '../../page/commands/useCommands.ts'

interface CommandButtonProps extends Omit<ButtonProps, 'children' | 'disabled'> {
  readonly command: OfferedCommand
  readonly ref?: Ref<HTMLButtonElement>
}

/** A command as a button: its label, its keys as a hint, and no answer while it would do nothing. */
export function CommandButton({ command, ...props }: CommandButtonProps): ReactNode {
  return (
    <Button
      {...props}
      disabled={!command.enabled}
      title={command.keys ?? undefined}
      aria-keyshortcuts={command.ariaKeys}
      onClick={command.run}
    >
      {command.label}
    </Button>
  )
}
