import { Button, Group, List, Stack } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Dialog } from '../components/dialogs/Dialog.tsx'
import { takesFocus } from '../components/dialogs/takesFocus.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { isDesktop } from '../page/isDesktop.ts'
import { MayLeave } from '../page/MayLeave.ts'
import { forgetRemembered, type UnkeptKind, unkeptWork } from '../page/useRemembered.ts'

interface Question {
  readonly opened: boolean
  readonly work: readonly UnkeptKind[]
  readonly leave: () => void
}

const noQuestion: Question = { opened: false, work: [], leave: () => undefined }

/** Asks before the window, or the engagement in it, goes with work that nothing keeps yet; with the window, the field that is typed in is kept first. */
export function LeavingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [question, ask] = useState(noQuestion)
  const mayLeave = useCallback((leave: () => void): void => {
    const work = unkeptWork()
    if (work.length === 0) leave()
    else ask({ opened: true, work, leave })
  }, [])
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent): void => {
      keepTypedField()
      const work = unkeptWork()
      if (work.length === 0) return
      event.preventDefault()
      // A browser asks by itself, in its own words.
      if (isDesktop()) ask({ opened: true, work, leave: closeWindow })
    }
    addEventListener('beforeunload', beforeUnload)
    return () => removeEventListener('beforeunload', beforeUnload)
  }, [])
  return (
    <MayLeave value={mayLeave}>
      {children}
      <LeavingDialog {...question} onStay={() => ask((before) => ({ ...before, opened: false }))} />
    </MayLeave>
  )
}

/** It stays mounted, so that focus goes back to where it was. */
function LeavingDialog({ opened, work, leave, onStay }: Question & { onStay(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Dialog opened={opened} title={t('leaving.title')} onClose={onStay}>
      <Stack>
        <p>{t('leaving.lost')}</p>
        <List>
          {work.map((kind) => (
            <List.Item key={kind}>{t(`leaving.${kind}`)}</List.Item>
          ))}
        </List>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              onStay()
              leave()
            }}
          >
            {t('leaving.leave')}
          </Button>
          <Button {...takesFocus} onClick={onStay}>
            {t('leaving.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function closeWindow(): void {
  forgetRemembered()
  close()
}

/** Fields keep what is typed when they are left, and the window goes without leaving them. */
function keepTypedField(): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return
  focused.blur()
  focused.focus()
}
