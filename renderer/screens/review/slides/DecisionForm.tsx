import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { localDay } from '../../../../shared/model/localDay.ts'
import { type DecisionVerdict, decisionVerdicts, longestName, longestTitle } from '../../../../shared/model/vocabulary.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './slides.module.css'

interface DecisionFormProps {
  readonly fix: string
  readonly title: string
  /** Who decides is typed unseen. */
  readonly namesHidden: boolean
  onDone(): void
}

/** Approve, defer or reject a fix in the meeting, by whom and why; with the plan's prediction for its check, if that is wanted. */
export function DecisionForm({ fix, title, namesHidden, onDone }: DecisionFormProps): ReactNode {
  const { t, format, direction } = useLanguage()
  const api = useApi()
  const decide = useEdit(api.progress.decide.mutationOptions({ onSuccess: onDone }))
  const { data } = useQuery(api.progress.offer.queryOptions({ input: { id: fix } }))
  const [by, setBy] = useRemembered('review.decidedBy', '')
  const [why, setWhy] = useState('')
  const [keeps, setKeeps] = useState(false)
  const predicted = data?.predicted ?? null
  return (
    <fieldset
      className={classes.decision}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <legend>{t('reviewScreen.decideAbout', { title })}</legend>
      <TextInput
        data-autofocus
        autoFocus
        label={t('reviewScreen.by')}
        type={namesHidden ? 'password' : 'text'}
        autoComplete="off"
        {...typedText(by, direction)}
        maxLength={longestName}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <TextInput
        label={t('reviewScreen.why')}
        {...typedText(why, direction)}
        maxLength={longestTitle}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {predicted === null ? null : (
        <Checkbox
          label={t('reviewScreen.keepPrediction', { number: format.number(predicted, 1) })}
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
      )}
      <Verdicts
        isSaving={decide.isPending}
        onChoose={(verdict) =>
          decide.mutate({
            ...{ fix, verdict, on: localDay() },
            ...(by.trim() === '' ? {} : { by }),
            ...(why.trim() === '' ? {} : { why }),
            ...(keeps && predicted !== null ? { predicted: Math.round(predicted * 100) / 100 } : {}),
          })
        }
      />
    </fieldset>
  )
}

interface VerdictsProps {
  readonly isSaving: boolean
  onChoose(verdict: DecisionVerdict): void
}

function Verdicts({ isSaving, onChoose }: VerdictsProps): ReactNode {
  const { t } = useLanguage()
  return (
    <div className={classes.verdicts}>
      {decisionVerdicts.map((verdict) => (
        <Button
          key={verdict}
          variant={verdict === 'approved' ? 'filled' : 'default'}
          loading={isSaving}
          onClick={() => onChoose(verdict)}
        >
          {t(`reviewScreen.verdicts.${verdict}`)}
        </Button>
      ))}
    </div>
  )
}
