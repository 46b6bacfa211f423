import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'

interface DeleteRootCausesProps {
  /** None closes it. */
  readonly rows: readonly RootCauseRow[]
  onClose(): void
  onDeleted(): void
}

/** Says what goes with root causes before they go, all as one change. */
export function DeleteRootCauses({ rows, onClose, onDeleted }: DeleteRootCausesProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const remove = useEdit(api.lists.rootCauses.remove.mutationOptions({ onSuccess: onDeleted }))
  const ids = rows.map(({ id }) => id)
  return (
    <Dialog opened={rows.length > 0} onClose={onClose} title={t('rootCausesScreen.deleting.title', { count: rows.length })}>
      {rows.map((row) => (
        <WhatGoes key={row.id} row={row} />
      ))}
      <p>{t('rootCausesScreen.deleting.undo')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" {...takesFocus} onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate({ ids }, { onError: onClose })}>
          {t('rootCausesScreen.deleting.confirm')}
        </Button>
      </Group>
    </Dialog>
  )
}

function WhatGoes({ row: { title, failurePoints, fixes } }: { row: RootCauseRow }): ReactNode {
  const { t } = useLanguage()
  return (
    <div>
      <p>
        <strong>
          <TypedWords>{title}</TypedWords>
        </strong>
      </p>
      {failurePoints > 0 ? <p>{t('rootCausesScreen.deleting.openEnds', { count: failurePoints })}</p> : null}
      {fixes > 0 ? <p>{t('rootCausesScreen.deleting.effects', { count: fixes })}</p> : null}
      {failurePoints + fixes === 0 ? <p>{t('rootCausesScreen.deleting.nothing')}</p> : null}
    </div>
  )
}
