import { Alert, Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { KeptChoice } from '../../components/dialogs/KeptChoice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'

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
      <MergeForm rows={rows} onClose={onClose} onMerged={onMerged} />
    </Dialog>
  )
}

function MergeForm({ rows, onClose, onMerged }: MergeRootCausesProps): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const [kept, setKept] = useState(rows[0]?.id ?? '')
  // Its refusal names a failure point and belongs beside the choice, not in a passing message.
  const merge = useMutation(api.rootCause.merge.mutationOptions({ onSuccess: () => onMerged(kept) }))
  const gone = rows.filter(({ id }) => id !== kept)
  return (
    <Stack>
      <p>{t('rootCausesScreen.merging.text')}</p>
      <KeptChoice
        label={t('rootCausesScreen.merging.keep')}
        rows={rows}
        kept={kept}
        onChoose={(id) => {
          setKept(id)
          merge.reset()
        }}
      />
      <Moves gone={gone} />
      {merge.isError ? (
        <Alert color="red" role="alert">
          <bdi>{refusedSentence(merge.error, language, t)}</bdi>
        </Alert>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ kept, merged: gone.map(({ id }) => id) })}>
          {t('rootCausesScreen.merging.confirm')}
        </Button>
      </Group>
    </Stack>
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
