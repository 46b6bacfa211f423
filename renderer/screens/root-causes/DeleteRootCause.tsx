import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RootCauseDetail } from '../../../shared/contract/lists/rootCauseContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'

interface DeleteRootCauseProps {
  readonly detail: RootCauseDetail
  readonly opened: boolean
  onClose(): void
  onDeleted(): void
}

/** Says what goes with a root cause before it goes. */
export function DeleteRootCause({ detail, opened, onClose, onDeleted }: DeleteRootCauseProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const remove = useEdit(api.lists.rootCauses.remove.mutationOptions({ onSuccess: onDeleted }))
  const { id, title, failurePoints, fixes } = detail
  return (
    <Dialog opened={opened} onClose={onClose} title={t('rootCausesScreen.deleting.title')}>
      <p>
        <strong>
          <TypedWords>{title}</TypedWords>
        </strong>
      </p>
      {failurePoints > 0 ? <p>{t('rootCausesScreen.deleting.openEnds', { count: failurePoints })}</p> : null}
      {fixes > 0 ? <p>{t('rootCausesScreen.deleting.effects', { count: fixes })}</p> : null}
      {failurePoints + fixes === 0 ? <p>{t('rootCausesScreen.deleting.nothing')}</p> : null}
      <p>{t('rootCausesScreen.deleting.undo')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" {...takesFocus} onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate({ ids: [id] }, { onError: onClose })}>
          {t('rootCausesScreen.deleting.confirm')}
        </Button>
      </Group>
    </Dialog>
  )
}
