import type { TFunction } from 'i18next'
import type { Progress } from '../../../../shared/contract/analysis/progressContract.ts'
import type { Decision } from '../../../../shared/engagement/engagement.ts'
import type { Format } from '../../../../shared/i18n/format.ts'

interface Minutes {
  readonly progress: Progress
  readonly name: string
  readonly today: string
  /** What is shown of a name. */
  person(name: string): string
}

/** The minutes of a review as plain text: what was decided on this day, by whom and why, and every task that is open, with owner and day. */
export function minutesText({ progress, name, today, person }: Minutes, t: TFunction, format: Format): string {
  const decided = progress.decisions.filter(({ on }) => on === today)
  const open = progress.tasks.filter(({ doneOn }) => doneOn === undefined)
  const decisionLine = ({ text, fix, verdict, by, why }: Decision): string => {
    const about = progress.fixes.find(({ id }) => id === fix)
    const what = [text, about === undefined ? undefined : `${about.code} ${about.title}`].filter((part) => part !== undefined)
    const parts = [
      ...(verdict === undefined ? [] : [t(`progressScreen.verdicts.${verdict}`)]),
      what.join(' · '),
      ...(by === undefined || by === '' ? [] : [person(by)]),
      ...(why === undefined || why === '' ? [] : [why]),
    ]
    return `• ${parts.join(' – ')}`
  }
  const taskLines = open.map(({ text, owner, dueOn }) => {
    const who = owner === undefined || owner === '' ? t('reviewScreen.nobody') : person(owner)
    return `• ${text} – ${who} – ${dueOn === undefined ? t('reviewScreen.noDate') : format.day(dueOn)}`
  })
  return [
    `${name} – ${format.day(today)}`,
    '',
    t('progressScreen.decisions'),
    ...(decided.length === 0 ? [t('reviewScreen.nothingDecided')] : decided.map(decisionLine)),
    '',
    t('progressScreen.tasks'),
    ...(taskLines.length === 0 ? [t('progressScreen.noTasks')] : taskLines),
  ].join('\n')
}
