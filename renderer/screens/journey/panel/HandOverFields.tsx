import { memo, type ReactNode } from 'react'
import type { MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './TouchpointPanel.module.css'
import { type TouchpointPart, textOrNull } from './TouchpointPart.ts'

type Passed = NonNullable<TouchpointPart['stored']['handOvers']>[number]

/** At each hand-over of a touchpoint: what passes with the customer, and what the customer must say again. */
export const HandOverFields = memo(function HandOverFields({
  stored,
  marks,
  onSave,
}: TouchpointPart & { readonly marks: MarkedHands | undefined }): ReactNode {
  const { t, format } = useLanguage()
  const { handOvers = [] } = stored
  const passings = [marks?.before ?? null, ...(marks?.hands ?? []).map(({ after }) => after)].filter((one) => one !== null)
  if (passings.length === 0) return null
  const save = (hand: string, field: 'passes' | 'repeats', text: string): void => {
    const own = (one: Passed): boolean => normaliseName(one.hand) === normaliseName(hand)
    const { [field]: _before, ...rest } = handOvers.find(own) ?? { hand }
    const next = textOrNull(text)
    const passed: Passed = next === null ? rest : { ...rest, [field]: next }
    const isEmpty = passed.passes === undefined && passed.repeats === undefined
    const others = handOvers.filter((one) => !own(one))
    const kept = isEmpty ? others : [...others, passed]
    onSave({ handOvers: kept.length === 0 ? null : kept })
  }
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.handOvers')}</legend>
      {passings.map(({ number, from, to, passes, repeats }) => (
        <div key={number} className={classes.passing}>
          <p className={classes.note}>
            {format.number(number)} · <TypedWords>{from}</TypedWords> {t('journeyScreen.passedTo')} <TypedWords>{to}</TypedWords>
          </p>
          <DraftTextInput
            label={t('journeyScreen.passes', { hand: to })}
            value={passes ?? ''}
            onCommit={(text) => save(to, 'passes', text)}
          />
          <DraftTextInput
            label={t('journeyScreen.repeats', { hand: to })}
            value={repeats ?? ''}
            onCommit={(text) => save(to, 'repeats', text)}
          />
        </div>
      ))}
    </fieldset>
  )
})
