import { Button, Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import type { ImportAnswer, ImportQuestion as Question } from './importQuestion.ts'

interface ImportQuestionBoxProps {
  readonly question: Question
  onAnswer(answer: ImportAnswer): void
}

/** What the file does not say, asked beside what is at stake. */
export function ImportQuestionBox({ question, onAnswer }: ImportQuestionBoxProps): ReactNode {
  return (
    <div className={classes.question}>
      {question.about === 'dates' ? (
        <DatesQuestion question={question} onAnswer={onAnswer} />
      ) : (
        <PeriodQuestion onAnswer={onAnswer} />
      )}
    </div>
  )
}

interface DatesQuestionProps {
  readonly question: Extract<Question, { readonly about: 'dates' }>
  onAnswer(answer: ImportAnswer): void
}

function DatesQuestion({ question, onAnswer }: DatesQuestionProps): ReactNode {
  const { t, format } = useLanguage()
  const { text, dayFirst, monthFirst } = question
  return (
    <Radio.Group
      label={t('failurePointsScreen.importWhichFirst')}
      onChange={(order) => onAnswer({ dates: order === 'day-first' ? 'day-first' : 'month-first' })}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="day-first"
          label={t('failurePointsScreen.importDayFirst', { text, day: format.day(dayFirst) })}
          data-autofocus
        />
        <Radio value="month-first" label={t('failurePointsScreen.importMonthFirst', { text, day: format.day(monthFirst) })} />
      </Stack>
    </Radio.Group>
  )
}

function PeriodQuestion({ onAnswer }: Pick<ImportQuestionBoxProps, 'onAnswer'>): ReactNode {
  const { t } = useLanguage()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  return (
    <fieldset className={classes.mapping}>
      <legend>{t('failurePointsScreen.importPeriod')}</legend>
      <DayInput label={t('failurePointsScreen.importFrom')} value={from} onCommit={setFrom} />
      <DayInput label={t('failurePointsScreen.importTo')} value={to} onCommit={setTo} />
      <Button
        className={classes.answer}
        disabled={from === null || to === null}
        onClick={() => (from === null || to === null ? undefined : onAnswer({ period: { from, to } }))}
      >
        {t('failurePointsScreen.importAgain')}
      </Button>
    </fieldset>
  )
}
