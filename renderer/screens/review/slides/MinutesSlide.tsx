import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { localDay } from '../../../../shared/model/localDay.ts'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useShownPerson } from '../cycles/useShownPerson.ts'
import { minutesText } from './minutesText.ts'
import classes from './slides.module.css'

/** What was decided today and who took on what, as text to copy; a decision that is no fix, a task, and the review frozen. */
export function MinutesSlide({ namesHidden }: { readonly namesHidden: boolean }): ReactNode {
  const { t, format } = useLanguage()
  const { name } = useHead()
  const { tell, refuse } = useMessages()
  const readOnly = useReadOnly()
  const api = useApi()
  const person = useShownPerson(namesHidden)
  const shownText = useShownText()
  const decision = useRef<HTMLInputElement>(null)
  const task = useRef<HTMLInputElement>(null)
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  const decide = useEdit(api.lists.decisions.create.mutationOptions())
  const take = useEdit(api.lists.tasks.create.mutationOptions())
  const freeze = useEdit(api.progress.freeze.mutationOptions({ onSuccess: () => tell(t('reviewScreen.frozen')) }))
  if (data === undefined) return null
  const today = localDay()
  const minutes = shownText(minutesText({ progress: data, name, today, person }, t, format))
  const copy = (): void => {
    navigator.clipboard.writeText(minutes).then(() => tell(t('reviewScreen.copied')), refuse)
  }
  return (
    <>
      <h1 className={classes.title}>{t('reviewScreen.slides.minutes')}</h1>
      <div className={classes.written}>
        <QuickAdd
          field={decision}
          label={t('progressScreen.newDecisionLabel')}
          placeholder={t('progressScreen.newDecision')}
          rememberAs="review.newDecision"
          onAdd={(text) => decide.mutateAsync({ text, on: today })}
        />
        <QuickAdd
          field={task}
          label={t('progressScreen.newTaskLabel')}
          placeholder={t('progressScreen.newTask')}
          rememberAs="review.newTask"
          onAdd={(text) => take.mutateAsync({ text })}
        />
      </div>
      <pre className={classes.minutes} dir="auto">
        {minutes}
      </pre>
      <div className={classes.verdicts}>
        <Button onClick={copy}>{t('reviewScreen.copy')}</Button>
        <Button
          variant="default"
          disabled={readOnly}
          loading={freeze.isPending}
          onClick={() => freeze.mutate({ name: t('reviewScreen.snapshotName', { day: format.day(today) }), on: today })}
        >
          {t('reviewScreen.freeze')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('reviewScreen.freezeHint')}</p>
    </>
  )
}
