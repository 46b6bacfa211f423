import { Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ImportQuestion } from '../../../../shared/contract/importingContract.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import type { ImportAnswer } from './useTableImport.ts'

interface ImportQuestionBoxProps {
  readonly question: ImportQuestion
  readonly answer: ImportAnswer | null
  onAnswer(answer: ImportAnswer | null): void
}

/** What the file does not say, asked beside what is at stake. */
export function ImportQuestionBox({ question, answer, onAnswer }: ImportQuestionBoxProps): ReactNode {
  return (
    <div className={classes.question}>
      {question.about === 'dates' ? (
        <DatesQuestion question={question} answer={answer} onAnswer={onAnswer} />
      ) : (
        <PeriodQuestion onAnswer={onAnswer} />
      )}
    </div>
  )
}

interface DatesQuestionProps extends Pick<ImportQuestionBoxProps, 'answer' | 'onAnswer'> {
  readonly question: Extract<ImportQuestion, { readonly about: 'dates' }>
}

const orders = ['day-first', 'month-first'] as const

function DatesQuestion({ question, answer, onAnswer }: DatesQuestionProps): ReactNode {
  const { t, format } = useLanguage()
  const [date] = question.dates
  const dayOf = (order: (typeof orders)[number]) => {
    const day = date?.days.find((one) => one.order === order)?.day
    return day === undefined ? '' : format.day(day)
  }
  return (
    <Radio.Group
      label={t('failurePointsScreen.importWhichFirst', { column: question.column })}
      value={answer?.dates ?? null}
      onChange={(value) => {
        const order = orders.find((one) => one === value)
        if (order !== undefined) onAnswer({ dates: order })
      }}
    >
      <Stack gap="xs" mt="xs">
        {orders.map((order) => (
          <Radio
            key={order}
            value={order}
            label={t(`failurePointsScreen.importFirstPart.${order}`, { text: date?.text ?? '', day: dayOf(order) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function PeriodQuestion({ onAnswer }: Pick<ImportQuestionBoxProps, 'onAnswer'>): ReactNode {
  const { t } = useLanguage()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const answer = (first: string | null, last: string | null): void => {
    setFrom(first)
    setTo(last)
    onAnswer(first === null || last === null ? null : { period: { from: first, to: last } })
  }
  return (
    <fieldset className={classes.mapping}>
      <legend>{t('failurePointsScreen.importPeriod')}</legend>
      <DayInput label={t('failurePointsScreen.importFrom')} value={from} onCommit={(day) => answer(day, to)} />
      <DayInput label={t('failurePointsScreen.importTo')} value={to} onCommit={(day) => answer(from, day)} />
    </fieldset>
  )
}
