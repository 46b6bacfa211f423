import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** The button of a screen that leads to its `QuickAdd`. */
export function AddButton({ field, children }: { field: RefObject<HTMLInputElement | null>; children: ReactNode }): ReactNode {
  const readOnly = useReadOnly()
  return (
    <Button disabled={readOnly} leftSection={<IconPlus size={16} />} onClick={() => field.current?.focus()}>
      {children}
    </Button>
  )
}
