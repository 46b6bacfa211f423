import { Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ImportQuestion } from '../../../../shared/contract/files/importQuestion.ts'
import { decimalMarks, scoreScales } from '../../../../shared/model/importVocabulary.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import type { ImportAnswer } from './table/importStage.ts'

interface ImportQuestionBoxProps {
  readonly question: ImportQuestion
  readonly answer: ImportAnswer
  onAnswer(answer: ImportAnswer): void
}

/** Brings a question into sight, with the focus on its first answer. */
export function toQuestion(about: ImportQuestion['about']): void {
  document.getElementById(boxOf(about))?.querySelector('input')?.focus()
}

function boxOf(about: ImportQuestion['about']): string {
  return `import-question-${about}`
}

/** What the file does not say, asked beside what is at stake. */
export function ImportQuestionBox({ question, answer, onAnswer }: ImportQuestionBoxProps): ReactNode {
  return (
    <div id={boxOf(question.about)} className={classes.question}>
      <Asked question={question} answer={answer} onAnswer={onAnswer} />
    </div>
  )
}

function Asked({ question, answer, onAnswer }: ImportQuestionBoxProps): ReactNode {
  switch (question.about) {
    case 'dates':
      return <DatesQuestion question={question} answer={answer} onAnswer={onAnswer} />
    case 'numbers':
      return <NumbersQuestion question={question} answer={answer} onAnswer={onAnswer} />
    case 'scale':
      return <ScaleQuestion question={question} answer={answer} onAnswer={onAnswer} />
    case 'period':
      return <PeriodQuestion bareMonths={question.bareMonths} onAnswer={onAnswer} />
  }
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
      value={answer.dates ?? null}
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

interface NumbersQuestionProps extends Pick<ImportQuestionBoxProps, 'answer' | 'onAnswer'> {
  readonly question: Extract<ImportQuestion, { readonly about: 'numbers' }>
}

/** Which mark stands before decimals, beside the values that contradict one another and what each answer makes of the others. */
function NumbersQuestion({ question, answer, onAnswer }: NumbersQuestionProps): ReactNode {
  const { t, format } = useLanguage()
  const { column, proofs, numbers } = question
  const [number] = numbers
  return (
    <Radio.Group
      label={t('failurePointsScreen.importWhichMark', { column })}
      description={t('failurePointsScreen.importContradicts', {
        point: proofs.point.text.trim(),
        pointLine: proofs.point.line,
        comma: proofs.comma.text.trim(),
        commaLine: proofs.comma.line,
      })}
      value={answer.openDecimal ?? null}
      onChange={(value) => {
        const openDecimal = decimalMarks.find((one) => one === value)
        if (openDecimal !== undefined) onAnswer({ openDecimal })
      }}
    >
      <Stack gap="xs" mt="xs">
        {decimalMarks.map((mark) => (
          <Radio
            key={mark}
            value={mark}
            label={t(`failurePointsScreen.importMark.${mark}`, {
              text: number?.text.trim() ?? '',
              number: format.typed(number?.[mark] ?? 0),
            })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

interface ScaleQuestionProps extends Pick<ImportQuestionBoxProps, 'answer' | 'onAnswer'> {
  readonly question: Extract<ImportQuestion, { readonly about: 'scale' }>
}

/** On which scale scores are, beside the lowest and the highest of them. */
function ScaleQuestion({ question: { column, lowest, highest }, answer, onAnswer }: ScaleQuestionProps): ReactNode {
  const { t, format } = useLanguage()
  return (
    <Radio.Group
      label={t('importing.scale.which', { column })}
      description={t('importing.scale.range', { lowest: format.typed(lowest), highest: format.typed(highest) })}
      value={answer.scale ?? null}
      onChange={(value) => {
        const scale = scoreScales.find((one) => one === value)
        if (scale !== undefined) onAnswer({ scale })
      }}
    >
      <Stack gap="xs" mt="xs">
        {scoreScales.map((scale) => (
          <Radio key={scale} value={scale} label={t(`importing.scale.names.${scale}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

interface PeriodQuestionProps extends Pick<ImportQuestionBoxProps, 'onAnswer'> {
  readonly bareMonths: boolean
}

function PeriodQuestion({ bareMonths, onAnswer }: PeriodQuestionProps): ReactNode {
  const { t } = useLanguage()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const answer = (first: string | null, last: string | null): void => {
    setFrom(first)
    setTo(last)
    onAnswer({ period: first === null || last === null ? undefined : { from: first, to: last } })
  }
  return (
    <fieldset className={classes.mapping}>
      <legend>{bareMonths ? t('importing.wide.bareMonths') : t('failurePointsScreen.importPeriod')}</legend>
      <DayInput label={t('failurePointsScreen.importFrom')} value={from} onCommit={(day) => answer(day, to)} />
      <DayInput label={t('failurePointsScreen.importTo')} value={to} onCommit={(day) => answer(from, day)} />
    </fieldset>
  )
}
