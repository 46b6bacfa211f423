import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** Deletes the item whose details are open; undo brings it back, so nothing is asked. */
export function DeleteButton({ label, onDelete }: { readonly label: string; onDelete(): void }): ReactNode {
  const readOnly = useReadOnly()
  return (
    <div>
      <Button variant="subtle" color="gray" disabled={readOnly} onClick={onDelete}>
        {label}
      </Button>
    </div>
  )
}
