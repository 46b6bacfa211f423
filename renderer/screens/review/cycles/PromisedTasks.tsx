import type { ReactNode } from 'react'
import type { PromisedItem } from '../../../../shared/analysis/cycles/promisedItems.ts'
import { outcomeText } from '../../../../shared/i18n/cycleWords.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './PromisedTasks.module.css'

interface PromisedTasksProps {
  readonly tasks: readonly PromisedItem[]
  personShown(name: string): string
}

/** The tasks that were taken on in a cycle: by whom, for when, and what came of each. */
export function PromisedTasks({ tasks, personShown }: PromisedTasksProps): ReactNode {
  const language = useLanguage()
  const { format } = language
  return (
    <ul className={classes.tasks}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TypedWords>{task.title}</TypedWords>
          <span>
            {[
              ...(task.owner === null ? [] : [personShown(task.owner)]),
              ...(task.dueOn === null ? [] : [format.day(task.dueOn)]),
              outcomeText(task, language),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
