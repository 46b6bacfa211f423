import { Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { SplitBy } from '../../../../shared/contract/lists/failurePointContract.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useHead } from '../../../page/useHead.ts'
import { SplitParts } from './SplitParts.tsx'

interface SplitWhichProps {
  readonly id: string
  readonly by: SplitBy | null
  onChoose(by: SplitBy | null, label: string): void
}

/** Which cases are split off: those whose texts hold some words, or those of a value of one dimension. */
export function SplitWhich({ id, by, onChoose }: SplitWhichProps): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const [kind, setKind] = useState('text')
  return (
    <>
      <Select
        label={t('failurePointsScreen.split.by')}
        allowDeselect={false}
        data={[
          ...(['text', 'channel', 'stage'] as const).map((one) => ({
            value: one,
            label: t(`failurePointsScreen.split.${one}`),
          })),
          ...fields.map((field) => ({ value: `field ${field.id}`, label: field.name })),
        ]}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen ?? 'text')
          onChoose(null, '')
        }}
      />
      {kind === 'text' ? (
        <TextInput
          {...takesFocus}
          label={t('failurePointsScreen.split.words')}
          description={t('failurePointsScreen.split.wordsHint')}
          value={by?.kind === 'text' ? by.words : ''}
          onChange={({ currentTarget: { value } }) => onChoose({ kind: 'text', words: value }, value.trim())}
        />
      ) : (
        <SplitParts key={kind} id={id} kind={kind} onChoose={onChoose} />
      )}
    </>
  )
}
