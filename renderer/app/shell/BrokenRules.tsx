import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OpenedProblems } from '../../../shared/contract/files/filesContract.ts'
import type { FileProblem } from '../../../shared/engagement/FileProblems.ts'
import { problemPlace } from '../../../shared/i18n/problemPlace.ts'
import { problemSentence } from '../../../shared/i18n/problemSentence.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useCommands } from '../../page/commands/useCommands.ts'
import { useContributedCommands } from '../../page/commands/useContributedCommands.ts'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import classes from './BrokenRules.module.css'
import shellClasses from './Shell.module.css'

/** That the open file breaks rules and can only be viewed, what is wrong with it, and the command that mends it. */
export function BrokenRules({ count }: { count: number }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const [shown, setShown] = useState(false)
  const { data: problems } = useQuery(api.files.problems.queryOptions())
  const mend = useEdit(
    api.files.mend.mutationOptions({ onSuccess: ({ mended }) => tell(t('mending.mended', { count: mended })) }),
  )
  const isMendable = problems?.writable === true && problems.stuck === 0 && !mend.isPending
  useContributedCommands({ mend: { enabled: isMendable, run: () => mend.mutate(undefined) } })
  const command = useCommands()('mend')
  return (
    <div className={shellClasses.readOnly}>
      {t('mending.line', { count })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => setShown(true)}>
        {t('mending.show')}
      </Anchor>
      <Dialog opened={shown} onClose={() => setShown(false)} title={t('mending.title')} wide>
        {problems === undefined ? null : <Problems problems={problems} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" {...takesFocus} onClick={() => setShown(false)}>
            {t('shell.close')}
          </Button>
          {command === null || !isMendable ? null : <CommandButton command={command} />}
        </Group>
      </Dialog>
    </div>
  )
}

function Problems({ problems: { first, count, stuck, writable } }: { problems: OpenedProblems }): ReactNode {
  const { t } = useLanguage()
  const more = count - first.length
  const remedy = !writable ? t('mending.elsewhere') : stuck > 0 ? t('mending.stuck', { count: stuck }) : t('mending.explain')
  return (
    <>
      <ul className={classes.problems}>
        {first.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn whole or not at all, and two problems may be alike
          <Problem key={index} problem={problem} />
        ))}
        {more > 0 ? <li>{t('mending.more', { count: more })}</li> : null}
      </ul>
      <p>{remedy}</p>
    </>
  )
}

function Problem({ problem }: { problem: FileProblem }): ReactNode {
  const { language } = useLanguage()
  const { item, field } = problemPlace(problem, language)
  return (
    <li>
      <strong>
        {item} <TypedWords>{problem.name}</TypedWords>
        {field === '' ? null : ` · ${field}`}
      </strong>{' '}
      {problemSentence({ problem: { ...problem, path: '' }, more: 0, atLeast: false }, language)}
    </li>
  )
}
