import { ActionIcon, UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconEye,
  IconFilePlus,
  IconFolderOpen,
  IconHistory,
  IconSparkles,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useContext, useEffect, useLayoutEffect, useState } from 'react'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import type { KnownFile, OpenedEngagement, Session } from '../../../shared/contract/files/filesContract.ts'
import { WaitingTable } from '../../components/frame/WaitingTable.tsx'
import { FileName } from '../../language/FileName.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { BackupsShown } from '../../page/BackupsShown.ts'
import { useCommandEffects } from '../../page/commands/CommandsProvider.tsx'
import { readTouched } from '../../page/followChanges.ts'
import { lastScreen } from '../../page/lastScreen.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useFiles } from '../../page/useFiles.ts'
import { useRoute } from '../../page/useRoute.ts'
import { whenIdle } from '../../page/whenIdle.ts'
import classes from './HomeScreen.module.css'

const LanguageMenu = lazy(async () => ({ default: (await import('../../components/frame/LanguageMenu.tsx')).LanguageMenu }))

/** False until the rest of Home is there: nothing else on it needs what a menu is made of. */
function useCalm(): boolean {
  const [calm, setCalm] = useState(false)
  useEffect(() => void whenIdle().then(() => setCalm(true)), [])
  return calm
}

/** Says on the page's own timeline when the list of files that the backend knows was there. */
function useCompleteMark(complete: boolean): void {
  useLayoutEffect(() => {
    if (complete) performance.mark('complete')
  }, [complete])
}

/** Where the app starts: new, open, recent, sample. */
export function HomeScreen({ session }: { session: Session }): ReactNode {
  const { t } = useLanguage()
  const calm = useCalm()
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}>{t('shell.appName')}</span>
        <Suspense>{calm ? <LanguageMenu /> : null}</Suspense>
      </header>
      <main className={classes.main} tabIndex={-1}>
        <div>
          {session.opened === null ? <WaitingTable why="noneOpen" /> : null}
          <h1 className={classes.title}>{t('homeScreen.title')}</h1>
          <p className={classes.lead}>{t('homeScreen.lead')}</p>
          {session.opened ? <GoOn opened={session.opened} /> : null}
          <div className={classes.actions}>
            <Action icon={IconFilePlus} name={t('homeScreen.create')} lead={t('homeScreen.createLead')} command="new" />
            {session.fileChoice === 'dialog' ? (
              <Action icon={IconFolderOpen} name={t('homeScreen.open')} lead={t('homeScreen.openLead')} command="open" />
            ) : null}
            <Action icon={IconSparkles} name={t('homeScreen.sample')} lead={t('homeScreen.sampleLead')} command="open-sample" />
          </div>
        </div>
        <KnownFiles session={session} />
      </main>
      <footer className={classes.foot}>{t('homeScreen.onDisk')}</footer>
    </div>
  )
}

/** The way back to the engagement that is open. */
function GoOn({ opened }: { opened: OpenedEngagement }): ReactNode {
  const { t, direction } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const { data: head } = useQuery(api.engagement.head.queryOptions())
  const Onward = direction === 'rtl' ? IconArrowLeft : IconArrowRight
  return (
    <UnstyledButton className={classes.goOn} onClick={() => go(lastScreen())}>
      <span>{t('homeScreen.goOn', { name: head?.name ?? opened.fileName })}</span>
      <Onward size={18} aria-hidden />
    </UnstyledButton>
  )
}

interface ActionProps {
  readonly icon: TablerIcon
  readonly name: string
  readonly lead: string
  readonly command: CommandId
}

function Action({ icon: Icon, name, lead, command }: ActionProps): ReactNode {
  const commands = useCommandEffects()
  return (
    <UnstyledButton className={classes.action} onClick={() => commands.run(command)}>
      <Icon size={22} stroke={1.5} aria-hidden />
      <span>
        <span className={classes.actionName}>{name}</span>
        <span className={classes.actionLead}>{lead}</span>
      </span>
    </UnstyledButton>
  )
}

/** The files of before; where the host serves a folder, those in it too. */
function KnownFiles({ session }: { session: Session }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data: known } = useQuery(api.files.known.queryOptions())
  useCompleteMark(known !== undefined)
  const recent = known?.filter(({ list }) => list === 'recent')
  const found = known?.filter(({ list }) => list === 'folder')
  return (
    <div className={classes.known}>
      <FileList title={t('homeScreen.recent')} empty={t('homeScreen.nothingRecent')} files={recent} />
      {session.fileChoice === 'folder' ? (
        <FileList title={t('homeScreen.inFolder')} empty={t('homeScreen.nothingInFolder')} files={found} />
      ) : null}
    </div>
  )
}

interface FileListProps {
  readonly title: string
  readonly empty: string
  /** Undefined until the backend has told them. */
  readonly files: readonly KnownFile[] | undefined
}

function FileList({ title, empty, files }: FileListProps): ReactNode {
  return (
    <section>
      <h2 className={classes.listTitle}>{title}</h2>
      {files?.length === 0 ? <p className={classes.nothing}>{empty}</p> : null}
      <ul className={classes.list}>
        {files?.map((file) => (
          <FileRow key={file.handle} file={file} />
        ))}
      </ul>
    </section>
  )
}

/** One file: opened by a press on it, or for viewing only; its backups; and off the list. */
function FileRow({ file }: { file: KnownFile }): ReactNode {
  const { t, format } = useLanguage()
  const { open, view } = useFiles()
  const showBackups = useContext(BackupsShown)
  const { handle, fileName: name, missing, openedAt } = file
  return (
    <li className={classes.file}>
      <UnstyledButton className={classes.fileButton} disabled={missing} onClick={() => open(handle)}>
        <FileName className={classes.fileName}>{name}</FileName>
        <span className={classes.fileNote}>
          <bdi>{file.folderName}</bdi>
          {missing
            ? ` · ${t('homeScreen.missing')}`
            : openedAt === null
              ? ''
              : ` · ${t('homeScreen.openedAt', { when: format.instant(openedAt) })}`}
        </span>
      </UnstyledButton>
      <RowAction icon={IconEye} name={t('homeScreen.view', { name })} disabled={missing} run={() => view(handle)} />
      <RowAction icon={IconHistory} name={t('homeScreen.backupsOf', { name })} run={() => showBackups(handle)} />
      {file.list === 'recent' ? <Forget file={file} /> : null}
    </li>
  )
}

function Forget({ file: { handle, fileName: name } }: { file: KnownFile }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const forget = useEdit(api.files.forget.mutationOptions({ onSuccess: () => readTouched(queries, ['knownFiles']) }))
  return <RowAction icon={IconX} name={t('homeScreen.forget', { name })} run={() => forget.mutate({ handle })} />
}

interface RowActionProps {
  readonly icon: TablerIcon
  readonly name: string
  readonly disabled?: boolean
  run(): void
}

function RowAction({ icon: Icon, name, disabled = false, run }: RowActionProps): ReactNode {
  return (
    <ActionIcon aria-label={name} title={name} disabled={disabled} onClick={run}>
      <Icon size={14} />
    </ActionIcon>
  )
}
