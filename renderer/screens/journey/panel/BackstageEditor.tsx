import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo, type ReactNode, useRef } from 'react'
import { backstageKinds, highestScore } from '../../../../shared/model/vocabulary.ts'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './TouchpointPanel.module.css'
import type { TouchpointPart } from './TouchpointPart.ts'

type Factor = NonNullable<TouchpointPart['stored']['backstage']>[number]

/** Who or what acts behind a touchpoint, each with its kind and its own score; the next is typed in the line above them. */
export const BackstageEditor = memo(function BackstageEditor({ stored, onSave }: TouchpointPart): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const field = useRef<HTMLInputElement>(null)
  const note = useEdit(api.journey.note.mutationOptions())
  const { id, backstage = [] } = stored
  const replace = (place: number, ...by: readonly Factor[]): void => onSave({ backstage: backstage.toSpliced(place, 1, ...by) })
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.backstage')}</legend>
      <QuickAdd
        field={field}
        label={t('journeyScreen.newFactorLabel')}
        placeholder={t('journeyScreen.newFactor')}
        rememberAs={`journey.backstage.${id}`}
        onAdd={(text) => note.mutateAsync({ touchpoint: id, kind: 'backstage', texts: [text] })}
      />
      <ul className={classes.list}>
        {backstage.map((factor, place) => (
          <FactorLine
            // biome-ignore lint/suspicious/noArrayIndexKey: two factors may be alike; their places tell them apart
            key={place}
            factor={factor}
            number={place + 1}
            onChange={(changed) => replace(place, changed)}
            onRemove={() => replace(place)}
          />
        ))}
      </ul>
    </fieldset>
  )
})

interface FactorLineProps {
  readonly factor: Factor
  readonly number: number
  onChange(factor: Factor): void
  onRemove(): void
}

function FactorLine({ factor, number, onChange, onRemove }: FactorLineProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const { name, kind } = factor
  return (
    <li className={classes.factor}>
      <DraftTextInput
        label={t('journeyScreen.factorName', { number: format.number(number) })}
        bare
        required
        value={name}
        onCommit={(next) => onChange({ ...factor, name: next })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('journeyScreen.removeFactor', { name })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
      <Select
        aria-label={t('journeyScreen.factorKind', { name })}
        allowDeselect={false}
        readOnly={readOnly}
        data={backstageKinds.map((value) => ({ value, label: t(`vocabulary.backstageKind.${value}`) }))}
        value={kind}
        onChange={(value) => onChange({ ...factor, kind: backstageKinds.find((one) => one === value) ?? kind })}
      />
      <DraftNumberInput
        label={t('journeyScreen.factorScore', { name })}
        bare
        placeholder={t('journeyScreen.score')}
        largest={highestScore}
        value={factor.score ?? null}
        onCommit={(score) => onChange({ name, kind, ...(score === null ? {} : { score }) })}
      />
    </li>
  )
}
