import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { TriageForm } from './TriageForm.tsx'
import classes from './TriageView.module.css'

/** The failure points that wait, one at a time: what is suggested stands in the fields, and Enter keeps it and goes on. */
export function TriageView({ onBack }: { onBack(): void }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const { data: waiting } = useQuery(api.triage.waiting.queryOptions({ placeholderData: keepPreviousData }))
  // Those that were skipped wait on: the place among those that wait, of which the sorted ones leave the list.
  const [place, setPlace] = useState(0)
  if (waiting === undefined) return null
  const at = Math.min(place, Math.max(0, waiting.length - 1))
  const current = waiting[at]
  return (
    <section className={classes.triage} aria-label={t('triage.label')}>
      <div className={classes.head}>
        <p>{current === undefined ? t('triage.finished') : t('triage.title', { count: waiting.length })}</p>
        <Button size="compact-sm" variant="subtle" onClick={onBack}>
          {t('triage.back')}
        </Button>
      </div>
      {current === undefined ? null : (
        <>
          <p className={classes.place}>
            {t('triage.place', { place: format.number(at + 1), all: format.number(waiting.length) })}
          </p>
          <CurrentPoint
            key={current.id}
            id={current.id}
            onSkip={() => setPlace(at + 1 < waiting.length ? at + 1 : 0)}
            onBefore={() => setPlace(Math.max(0, at - 1))}
          />
        </>
      )}
    </section>
  )
}

function CurrentPoint(props: { id: string; onSkip(): void; onBefore(): void }): ReactNode {
  const { data } = useQuery(useApi().triage.get.queryOptions({ input: { id: props.id } }))
  return data === undefined ? null : <TriageForm point={data} onSkip={props.onSkip} onBefore={props.onBefore} />
}
