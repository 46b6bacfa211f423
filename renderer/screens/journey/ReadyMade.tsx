import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { readyMadeKinds, readyMadeNames } from '../../../shared/journeys/readyMadeJourneys.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { AnotherEngagement } from './another/AnotherEngagement.tsx'
import classes from './ReadyMade.module.css'

interface ReadyMadeProps {
  /** Null is the main one. */
  readonly journey: string | null
  onStarted(): void
}

/** Journeys to start from where none is mapped yet: stages and touchpoints, nothing that was found at a client's. */
export function ReadyMade({ journey, onStarted }: ReadyMadeProps): ReactNode {
  const { t, language } = useLanguage()
  const readOnly = useReadOnly()
  const start = useEdit(useApi().journey.start.mutationOptions({ onSuccess: onStarted }))
  return (
    <fieldset className={classes.kinds}>
      <legend>{t('journeyScreen.readyMade')}</legend>
      {readyMadeKinds.map((from) => (
        <Button
          key={from}
          variant="default"
          disabled={readOnly || start.isPending}
          onClick={() => start.mutate({ journey, from })}
        >
          {readyMadeNames[from][language]}
        </Button>
      ))}
      <AnotherEngagement journey={journey} onStarted={onStarted} />
    </fieldset>
  )
}
