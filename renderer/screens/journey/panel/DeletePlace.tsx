import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../../components/dialogs/Dialog.tsx'
import { DeleteButton } from '../../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'

interface DeletePlaceProps {
  readonly kind: 'journey' | 'stage' | 'touchpoint'
  readonly place: { readonly id: string; readonly name: string }
  /** What stands there and would go along. */
  readonly touchpoints: number
  /** What stands there and may stay. */
  readonly failurePoints: number
  readonly label: string
  /** What is said once it is gone. */
  readonly said: string
  onDeleted(): void
}

/** Deletes a place; where failure points or touchpoints stand on it, one question says what goes and asks what shall stay. */
export function DeletePlace({ kind, place, touchpoints, failurePoints, label, said, onDeleted }: DeletePlaceProps): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const [isAsked, setAsked] = useState(false)
  const remove = useEdit(
    api.journey.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(said)
      },
    }),
  )
  const carryOut = (fate: 'keep' | 'delete'): void => {
    setAsked(false)
    remove.mutate({ kind, id: place.id, failurePoints: fate })
  }
  const isEmpty = touchpoints + failurePoints === 0
  const holds = {
    touchpoints: t('journeyMap.touchpoints', { count: touchpoints }),
    failurePoints: t('journeyMap.failurePoints', { count: failurePoints }),
  }
  return (
    <>
      <DeleteButton label={label} onDelete={() => (isEmpty ? carryOut('keep') : setAsked(true))} />
      <Dialog opened={isAsked} onClose={() => setAsked(false)} title={t('journeyMap.deleteTitle', { name: place.name })}>
        <Stack>
          <p>{t(kind === 'touchpoint' ? 'journeyMap.deleteTouchpoint' : 'journeyMap.deleteAll', holds)}</p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('shell.cancel')}
            </Button>
            {failurePoints === 0 ? null : (
              <Button variant="default" onClick={() => carryOut('delete')}>
                {t('journeyMap.deleteToo')}
              </Button>
            )}
            <Button data-autofocus onClick={() => carryOut('keep')}>
              {t(failurePoints === 0 ? 'journeyMap.deleteNow' : 'journeyMap.keepFailurePoints')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
