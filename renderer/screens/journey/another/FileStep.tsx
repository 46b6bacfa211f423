import { Button, Input, Text, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SeenEngagement } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { KnownFile } from '../../../../shared/contract/files/filesContract.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { FileName } from '../../../language/FileName.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { refusedSentence } from '../../../page/refusedSentence.ts'
import classes from './AnotherEngagement.module.css'

/** Which engagement: one of those known here, or, where the host has dialogs, any file. */
export function FileStep({ onSeen }: { onSeen(seen: SeenEngagement): void }): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const { data: session } = useQuery(api.files.session.queryOptions())
  const others = useOtherFiles(session?.opened?.fileName)
  const look = useMutation(
    api.journey.look.mutationOptions({
      onSuccess: (seen) => {
        if (seen !== null) onSeen(seen)
      },
    }),
  )
  if (session === undefined || others === undefined) return null
  const hasDialog = session.fileChoice === 'dialog'
  return (
    <>
      <Text size="sm">{t('journeyTaking.lead')}</Text>
      {hasDialog ? (
        <div>
          <Button {...takesFocus} loading={look.isPending} onClick={() => look.mutate({})}>
            {t('journeyTaking.chooseFile')}
          </Button>
        </div>
      ) : null}
      {look.error === null ? null : <Input.Error role="alert">{refusedSentence(look.error, language, t)}</Input.Error>}
      {look.isPending ? <Text role="status">{t('journeyTaking.reading')}</Text> : null}
      <section>
        <h3 className={classes.listTitle}>{t('journeyTaking.known')}</h3>
        {others.length === 0 ? <p className={classes.nothing}>{t('journeyTaking.noneKnown')}</p> : null}
        <ul className={classes.list}>
          {others.map((file, at) => (
            <li key={file.handle}>
              <FileButton
                file={file}
                isFirst={at === 0 && !hasDialog}
                isBusy={look.isPending}
                onChoose={() => look.mutate({ handle: file.handle })}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Those known but for the one that is open, which is the one used last. */
function useOtherFiles(openName: string | undefined): readonly KnownFile[] | undefined {
  const { data: known } = useQuery(useApi().files.known.queryOptions())
  return known?.filter(({ fileName, missing }, at) => !missing && !(at === 0 && fileName === openName))
}

interface FileButtonProps {
  readonly file: KnownFile
  readonly isFirst: boolean
  readonly isBusy: boolean
  onChoose(): void
}

function FileButton({ file, isFirst, isBusy, onChoose }: FileButtonProps): ReactNode {
  return (
    <UnstyledButton {...(isFirst ? takesFocus : {})} className={classes.choice} disabled={isBusy} onClick={onChoose}>
      <FileName className={classes.name}>{file.fileName}</FileName>
      <bdi className={classes.note}>{file.folderName}</bdi>
    </UnstyledButton>
  )
}
