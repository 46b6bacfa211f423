import { Textarea, type TextareaProps } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './GrowingTextarea.module.css'

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'rows' | 'className' | 'style'> {
  /** The lines that it has room for while it is empty, and those past which it scrolls. */
  readonly rows: Readonly<{ least: number; most: number }>
}

const growsByItself = globalThis.CSS?.supports?.('field-sizing', 'content') === true

/** A text over several lines whose field is as high as what stands in it. */
export function GrowingTextarea({ rows, ...props }: GrowingTextareaProps): ReactNode {
  if (!growsByItself) return <Textarea {...props} autosize minRows={rows.least} maxRows={rows.most} />
  const bounds = { '--least-rows': rows.least, '--most-rows': rows.most }
  return <Textarea {...props} className={classes.grows ?? ''} style={bounds} />
}
