import { Button, FileButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { giveTable } from '../../page/transfer/givenTable.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** Lets the user choose a table among their files; whoever does not take it has it imported. */
export function TableFileButton(props: { children: string; onChoose?(file: File): void }): ReactNode {
  const { children, onChoose = giveTable } = props
  const readOnly = useReadOnly()
  return (
    <FileButton
      accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
      disabled={readOnly}
      onChange={(chosen) => (chosen === null ? undefined : onChoose(chosen))}
    >
      {(button) => (
        <Button {...button} disabled={readOnly}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}
