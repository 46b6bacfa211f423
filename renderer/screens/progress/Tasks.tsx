import { ActionIcon, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useState } from 'react'
import type { Task } from '../../../shared/engagement/engagement.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import type { Patch } from '../../../shared/model/patch.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { addedMark } from '../../kit/lists/addedMark.ts'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './ProgressScreen.module.css'

interface TasksProps {
  readonly tasks: readonly Task[]
  readonly field: RefObject<HTMLInputElement | null>
}

/** What somebody took on, the open ones first by their day: added, ticked off, changed in place and deleted. */
export function Tasks({ tasks, field }: TasksProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const create = useEdit(api.lists.tasks.create.mutationOptions())
  const [addedId, setAddedId] = useState<string | null>(null)
  const [showsDone, setShowsDone] = useState(false)
  const open = tasks.filter(({ doneOn }) => doneOn === undefined).toSorted(byDay)
  const done = tasks.filter(({ doneOn }) => doneOn !== undefined)
  return (
    <section aria-label={t('progressScreen.tasks')}>
      <h2>{t('progressScreen.tasks')}</h2>
      <QuickAdd
        field={field}
        label={t('progressScreen.newTaskLabel')}
        placeholder={t('progressScreen.newTask')}
        rememberAs="progress.newTask"
        onAdd={async (text) => setAddedId((await create.mutateAsync({ text })).id)}
      />
      {tasks.length === 0 ? <p className={classes.hint}>{t('progressScreen.noTasks')}</p> : null}
      <ul className={classes.items}>
        {[...open, ...(showsDone ? done : [])].map((task) => (
          <TaskLine key={task.id} task={task} added={task.id === addedId} />
        ))}
      </ul>
      {done.length === 0 ? null : (
        <button type="button" className={classes.link} aria-expanded={showsDone} onClick={() => setShowsDone(!showsDone)}>
          {t('progressScreen.doneTasks', { count: done.length })}
        </button>
      )}
    </section>
  )
}

function byDay(one: Task, other: Task): number {
  return (one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1
}

function TaskLine({ task, added }: { readonly task: Task; readonly added: boolean }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const update = useEdit(api.lists.tasks.update.mutationOptions())
  const remove = useEdit(api.lists.tasks.remove.mutationOptions())
  const save = (patch: Patch<Task>): void => update.mutate({ id: task.id, patch })
  const { text: title, owner, dueOn, doneOn } = task
  return (
    <li {...addedMark(added)} className={classes.task} data-done={doneOn !== undefined || undefined}>
      <Checkbox
        aria-label={t('progressScreen.taskDone', { title })}
        disabled={readOnly}
        checked={doneOn !== undefined}
        onChange={(event) => save({ doneOn: event.currentTarget.checked ? localDay() : null })}
      />
      <div className={classes.fields}>
        <DraftTextInput
          label={t('progressScreen.taskText')}
          bare
          wraps
          required
          value={title}
          onCommit={(text) => save({ text })}
        />
        <div className={classes.pair}>
          <DraftTextInput
            label={t('progressScreen.taskOwner', { title })}
            placeholder={t('progressScreen.owner')}
            bare
            wraps
            value={owner ?? ''}
            onCommit={(name) => save({ owner: name.trim() === '' ? null : name })}
          />
          <DayInput
            label={t('progressScreen.taskDue', { title })}
            bare
            value={dueOn ?? null}
            onCommit={(day) => save({ dueOn: day })}
          />
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('progressScreen.deleteTask', { title })}
        onClick={() => remove.mutate({ ids: [task.id] })}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}
