import { Button, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { shownFileName } from '../../../shared/i18n/isolated.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useFiles } from '../../page/useFiles.ts'
import classes from './Backups.module.css'

/** The backups of a file with their times, each of which can be opened as a copy beside the file. */
export function Backups({ handle, onClose }: { handle: string; onClose(): void }): ReactNode {
  const { t, format, language } = useLanguage()
  const api = useApi()
  const { arrive, mayLeave } = useFiles()
  useFocusBack()
  // Nobody tells when a backup is made: what was known before may be old.
  const { data: backups, error } = useQuery(api.files.backups.queryOptions({ input: { handle }, staleTime: 0 }))
  const { data: known } = useQuery(api.files.known.queryOptions())
  const open = useMutation(
    api.files.openBackup.mutationOptions({
      onSuccess: async (opened) => {
        if (opened === null) return
        onClose()
        await arrive(opened)
      },
    }),
  )
  const name = known?.find((file) => file.handle === handle)?.fileName ?? ''
  const times = format.instants(backups?.map(({ madeAt }) => madeAt) ?? [])
  const refused = open.error ?? error
  return (
    <Dialog opened title={t('homeScreen.backupsOf', { name: shownFileName(name) })} onClose={onClose}>
      <Stack>
        <p className={classes.lead}>{t(backups?.length === 0 ? 'homeScreen.noBackups' : 'homeScreen.backupsLead')}</p>
        {refused === null ? null : (
          <p role="alert" className={classes.refused}>
            {refusedSentence(refused, language, t)}
          </p>
        )}
        <ul className={classes.list}>
          {backups?.map(({ madeAt, kind }, index) => (
            <li key={madeAt} className={classes.backup}>
              <span>
                {times[index]}
                {kind === 'found' ? ` · ${t('homeScreen.foundVersion')}` : null}
              </span>
              <Button
                size="compact-sm"
                variant="light"
                aria-label={t('homeScreen.openBackupOf', { when: times[index] ?? '' })}
                loading={open.isPending && open.variables.madeAt === madeAt}
                disabled={open.isPending}
                onClick={() => mayLeave(() => open.mutate({ handle, madeAt }))}
              >
                {t('homeScreen.openBackup')}
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  )
}
