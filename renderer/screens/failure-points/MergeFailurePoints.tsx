import { useMutation, useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FailurePointDetail } from '../../../shared/contract/lists/failurePointContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { MergeForm } from '../../components/dialogs/MergeForm.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'

interface MergeFailurePointsProps {
  /** The ones to merge; none: the dialog is closed. */
  readonly ids: readonly string[]
  onClose(): void
  onMerged(kept: string): void
}

/** Makes one failure point of several: which one stays, and in words what moves. */
export function MergeFailurePoints({ ids, onClose, onMerged }: MergeFailurePointsProps): ReactNode {
  const { t } = useLanguage()
  const rows = useMerged(ids)
  return (
    <Dialog opened={ids.length > 1} onClose={onClose} wide title={t('failurePointsScreen.merging.title')}>
      {rows.length === ids.length ? <Merging rows={rows} onClose={onClose} onMerged={onMerged} /> : null}
    </Dialog>
  )
}

function useMerged(ids: readonly string[]): readonly FailurePointDetail[] {
  const api = useApi()
  return useQueries({
    queries: ids.map((id) => api.failurePoint.get.queryOptions({ input: { id } })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
}

interface MergingProps extends Omit<MergeFailurePointsProps, 'ids'> {
  readonly rows: readonly FailurePointDetail[]
}

function Merging({ rows, onClose, onMerged }: MergingProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const merge = useMutation(api.triage.merge.mutationOptions({ onSuccess: (_, { kept }) => onMerged(kept) }))
  return (
    <MergeForm
      rows={rows}
      // The one whose causes are traced the furthest.
      first={rows.toSorted((a, b) => b.traced - a.traced)[0]?.id ?? ''}
      words={{
        text: t('failurePointsScreen.merging.text'),
        keep: t('failurePointsScreen.merging.keep'),
        confirm: t('failurePointsScreen.merging.confirm'),
      }}
      merge={merge}
      moves={(gone) => (
        <>
          <ul>
            {gone.map(({ id, title, occurrences }) => (
              <li key={id}>
                <bdi>
                  {occurrences === 0
                    ? t('failurePointsScreen.merging.movesNone', { title })
                    : t('failurePointsScreen.merging.moves', { title, count: occurrences })}
                </bdi>
              </li>
            ))}
          </ul>
          {rows.filter(({ traced }) => traced > 0).length < 2 ? null : <p>{t('failurePointsScreen.merging.traces')}</p>}
        </>
      )}
      onClose={onClose}
    />
  )
}
