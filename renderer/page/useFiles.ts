import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext } from 'react'
import type { OpenedEngagement } from '../../shared/contract/files/filesContract.ts'
import { shownFileName } from '../../shared/i18n/isolated.ts'
import { offerOf } from '../../shared/model/refusalOffers.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useApi } from './ApiProvider.tsx'
import { BackupsShown } from './BackupsShown.ts'
import { enterFile, readTouched } from './followChanges.ts'
import { lastScreen } from './lastScreen.ts'
import { MayLeave } from './MayLeave.ts'
import { useMessages } from './Messages.tsx'
import { useEdit } from './useEdit.ts'
import { useRoute } from './useRoute.ts'

interface Files {
  /** Leaves the open engagement, at once or after the user agreed that unkept work is lost. */
  mayLeave(leave: () => void): void
  /** A file known by its handle, or one that the user chooses. */
  open(handle?: string): void
  /** A file known by its handle, in which nothing can then be changed. */
  view(handle: string): void
  openSample(): void
  saveCopy(): void
  close(): void
  /** To be called when a file was opened: shows the screen that the user was last at. Null (cancelled) does nothing. */
  arrive(opened: OpenedEngagement | null): Promise<void>
}

/** What can be done with engagement files from anywhere in the app. */
export function useFiles(): Files {
  const api = useApi()
  const queries = useQueryClient()
  const { t, language } = useLanguage()
  const { tell, refuse } = useMessages()
  const showBackups = useContext(BackupsShown)
  const mayLeave = useContext(MayLeave)
  const { go, goHome } = useRoute()
  const arrive = useCallback(
    async (opened: OpenedEngagement | null): Promise<void> => {
      if (opened === null) return
      enterFile(queries, opened)
      go(lastScreen())
      // The file is put on the list after the change was told.
      await readTouched(queries, ['knownFiles'])
    },
    [queries, go],
  )
  const open = useMutation(
    api.files.open.mutationOptions({ onSuccess: arrive, onError: (error) => refuse(error, offerInstead(error)) }),
  )
  const view = (handle: string): void => open.mutate({ handle, viewOnly: true })
  const offerInstead = (error: unknown): Parameters<typeof refuse>[1] => {
    const { code, handle } = refusedFile(error)
    if (handle === undefined) return undefined
    switch (offerOf(code)) {
      case 'view':
        return { name: t('homeScreen.viewNow'), run: () => view(handle) }
      case 'backups':
        return { name: t('homeScreen.backupsNow'), run: () => showBackups(handle) }
      case undefined:
        return undefined
    }
  }
  const openSample = useEdit(api.files.openSample.mutationOptions({ onSuccess: arrive }))
  const saveCopy = useEdit(
    api.files.saveCopy.mutationOptions({
      onSuccess: (saved) => (saved ? tell(t('shell.copySaved', { name: shownFileName(saved.fileName) })) : undefined),
    }),
  )
  const close = useEdit(
    api.files.close.mutationOptions({
      onSuccess: () => {
        enterFile(queries, null)
        goHome()
      },
    }),
  )
  return {
    mayLeave,
    open: (handle) => mayLeave(() => open.mutate(handle === undefined ? {} : { handle })),
    view: (handle) => mayLeave(() => view(handle)),
    openSample: () => mayLeave(() => openSample.mutate({ language })),
    saveCopy: () => saveCopy.mutate(undefined),
    close: () => mayLeave(() => close.mutate(undefined)),
    arrive,
  }
}

/** Why a file was not opened, and its handle where something else can be done with it. */
function refusedFile(error: unknown): { readonly code: string; readonly handle: string | undefined } {
  if (!(error instanceof ORPCError && error.code === 'REFUSED')) return { code: '', handle: undefined }
  const { code, params } = error.data
  return { code, handle: typeof params.handle === 'string' ? params.handle : undefined }
}
