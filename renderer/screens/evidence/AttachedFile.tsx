import { Button, FileButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EvidenceFile, EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import { largestAttachment, largestAttachments } from '../../../shared/model/evidence/attachmentRules.ts'
import parts from '../../components/dialogs/PanelParts.module.css'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi, useClient } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { offer } from '../../page/transfer/offer.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './AttachedFile.module.css'
import { AttachedPicture } from './AttachedPicture.tsx'
import { contentKind } from './contentKind.ts'
import type { Attaching } from './useAttach.ts'

interface AttachedFileProps {
  readonly piece: EvidenceRow
  readonly attaching: Attaching
}

/** The file that a piece keeps inside: never opened, only saved where the user says; a picture is shown. */
export function AttachedFile({ piece, attaching }: AttachedFileProps): ReactNode {
  const { t, format } = useLanguage()
  const { id, file } = piece
  const megabyte = 1_000_000
  const refused = attaching.refused?.id === id ? attaching.refused.sentence : null
  return (
    <fieldset className={parts.readings}>
      <legend>{t('evidenceScreen.file')}</legend>
      <div className={classes.part}>
        {file === null ? null : <Kept id={id} file={file} />}
        <FileActions piece={piece} attaching={attaching} />
        {attaching.into === id ? <p className={parts.hint}>{t('evidenceScreen.fileSending')}</p> : null}
        {refused === null ? null : (
          <p role="alert" className={parts.refused}>
            {refused}
          </p>
        )}
        <p className={parts.hint}>
          {t('evidenceScreen.fileHint', {
            one: format.number(largestAttachment / megabyte),
            all: format.number(largestAttachments / megabyte),
          })}
        </p>
      </div>
    </fieldset>
  )
}

function Kept({ id, file }: { readonly id: string; readonly file: EvidenceFile }): ReactNode {
  const { t } = useLanguage()
  const size = useFileSize()(file.size)
  return (
    <>
      {file.isPicture && file.content !== null ? (
        <AttachedPicture key={`${file.name} ${file.size}`} id={id} name={file.name} type={file.content} />
      ) : null}
      <p className={classes.name}>
        <TypedWords>{file.name}</TypedWords>
        <span className={classes.facts}>
          {t('evidenceScreen.fileFacts', {
            kind: t(`evidenceScreen.contents.${file.size === 0 ? 'nothing' : contentKind(file.content)}`),
            size,
          })}
        </span>
      </p>
    </>
  )
}

function FileActions({ piece: { id, file }, attaching }: AttachedFileProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const client = useClient()
  const readOnly = useReadOnly()
  const { refuse } = useMessages()
  const update = useEdit(api.lists.evidence.update.mutationOptions())
  const save = async (): Promise<void> => {
    try {
      await offer(client, await client.evidence.saveFile({ id }), 'application/octet-stream')
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <div className={classes.actions}>
      {file === null ? null : (
        <Button size="xs" variant="default" onClick={() => void save()}>
          {t('evidenceScreen.fileSave')}
        </Button>
      )}
      <FileButton
        disabled={readOnly}
        onChange={(chosen) => {
          if (chosen !== null) attaching.attach(id, chosen)
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant={file === null ? 'default' : 'subtle'} disabled={readOnly}>
            {t(file === null ? 'evidenceScreen.fileChoose' : 'evidenceScreen.fileReplace')}
          </Button>
        )}
      </FileButton>
      {file === null ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          disabled={readOnly}
          onClick={() => update.mutate({ id, patch: { file: null } })}
        >
          {t('evidenceScreen.fileRemove')}
        </Button>
      )}
    </div>
  )
}

function useFileSize(): (bytes: number) => string {
  const { t, format } = useLanguage()
  return (bytes) => {
    const kilobytes = bytes / 1000
    if (bytes < 100) return t('evidenceScreen.bytes', { count: bytes })
    return kilobytes < 1000
      ? t('evidenceScreen.kilobytes', { size: format.number(kilobytes, kilobytes < 10 ? 1 : 0) })
      : t('evidenceScreen.megabytes', { size: format.number(kilobytes / 1000, 1) })
  }
}
