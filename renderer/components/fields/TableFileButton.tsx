import { Button, FileButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { giveTable } from '../../page/transfer/givenTable.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { takesFocus } from '../dialogs/takesFocus.ts'

interface TableFileButtonProps {
  readonly children: string
  /** Is what the dialog that it stands in begins with. */
  readonly isFirst?: boolean
  /** Stands beside a button that matters more. */
  readonly isSecond?: boolean
  onChoose?(file: File): void
}

/** Lets the user choose a table among their files; whoever does not take it has it imported. */
export function TableFileButton({
  children,
  isFirst = false,
  isSecond = false,
  onChoose = giveTable,
}: TableFileButtonProps): ReactNode {
  const readOnly = useReadOnly()
  return (
    <FileButton
      accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
      disabled={readOnly}
      onChange={(chosen) => (chosen === null ? undefined : onChoose(chosen))}
    >
      {(button) => (
        <Button {...button} {...(isFirst ? takesFocus : {})} variant={isSecond ? 'default' : 'filled'} disabled={readOnly}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}
