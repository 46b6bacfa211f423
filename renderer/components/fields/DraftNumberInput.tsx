import type { ReactNode } from 'react'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { NumberField, type NumberFieldProps } from './NumberField.tsx'

type DraftNumberInputProps = Pick<
  NumberFieldProps,
  'label' | 'value' | 'kind' | 'largest' | 'suffix' | 'description' | 'bare' | 'disabled' | 'placeholder'
> & { onCommit(value: number | null): void }

/** A number that is saved when the user leaves the field or presses Enter; emptied, it is cleared; Escape gives back what was saved. */
export function DraftNumberInput(props: DraftNumberInputProps): ReactNode {
  const readOnly = useReadOnly()
  return <NumberField {...props} readOnly={readOnly} givesBack />
}
