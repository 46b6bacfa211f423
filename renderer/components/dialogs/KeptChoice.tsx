import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { TypedWords } from '../../language/TypedWords.tsx'

interface KeptChoiceProps {
  readonly label: string
  readonly rows: readonly { readonly id: string; readonly code: string; readonly title: string }[]
  readonly kept: string
  onChoose(id: string): void
}

/** Which of several stays when they are made one. */
export function KeptChoice({ label, rows, kept, onChoose }: KeptChoiceProps): ReactNode {
  return (
    <Radio.Group label={label} value={kept} onChange={onChoose}>
      <Stack gap="xs" mt="xs">
        {rows.map(({ id, code, title }) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {code} <TypedWords>{title}</TypedWords>
              </>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
