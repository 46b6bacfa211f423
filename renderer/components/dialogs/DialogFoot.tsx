import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

/** The buttons of a long dialog, in sight however much stands above them; `apart` keeps what is said from what is pressed. */
export function DialogFoot({ apart = false, children }: { readonly apart?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <Group justify={apart ? 'space-between' : 'flex-end'} className={classes.foot}>
      {children}
    </Group>
  )
}
