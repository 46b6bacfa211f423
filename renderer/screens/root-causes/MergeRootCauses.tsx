import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { MergeForm } from '../../components/dialogs/MergeForm.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'

interface MergeRootCausesProps {
  /** The ones to merge; none: the dialog is closed. */
  readonly rows: readonly RootCauseRow[]
  onClose(): void
  onMerged(kept: string): void
}

/** Makes one root cause of several: which one stays, and in words what moves. */
export function MergeRootCauses({ rows, onClose, onMerged }: MergeRootCausesProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Dialog opened={rows.length > 1} onClose={onClose} wide title={t('rootCausesScreen.merging.title')}>
      <Merging rows={rows} onClose={onClose} onMerged={onMerged} />
    </Dialog>
  )
}

function Merging({ rows, onClose, onMerged }: MergeRootCausesProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const merge = useMutation(api.rootCause.merge.mutationOptions({ onSuccess: (_, { kept }) => onMerged(kept) }))
  return (
    <MergeForm
      rows={rows}
      first={rows[0]?.id ?? ''}
      words={{
        text: t('rootCausesScreen.merging.text'),
        keep: t('rootCausesScreen.merging.keep'),
        confirm: t('rootCausesScreen.merging.confirm'),
      }}
      merge={merge}
      moves={(gone) => <Moves gone={gone} />}
      onClose={onClose}
    />
  )
}

/** In words what moves from those that go. */
function Moves({ gone }: { gone: readonly RootCauseRow[] }): ReactNode {
  const { t } = useLanguage()
  return (
    <ul>
      {gone.map(({ id, title, failurePoints, fixes }) => (
        <li key={id}>
          <bdi>
            {t('rootCausesScreen.merging.moves', {
              title,
              failurePoints: t('rootCausesScreen.merging.failurePoints', { count: failurePoints }),
              fixes: t('rootCausesScreen.merging.fixes', { count: fixes }),
            })}
          </bdi>
        </li>
      ))}
    </ul>
  )
}
