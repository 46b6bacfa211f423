import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OpenedEngagement } from '../../shared/contract/filesContract.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useApi } from './ApiProvider.tsx'
import { lastScreen } from './lastScreen.ts'
import { useMessages } from './Messages.tsx'
import { useEdit } from './useEdit.ts'
import { forgetRemembered } from './useRemembered.ts'
import { useRoute } from './useRoute.ts'

interface Files {
  /** A file known by its handle, or one that the user chooses. */
  open(handle?: string): void
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
  const { tell } = useMessages()
  const { go, goHome } = useRoute()
  const arrive = useCallback(
    async (opened: OpenedEngagement | null): Promise<void> => {
      if (opened === null) return
      forgetRemembered()
      await queries.invalidateQueries()
      go(lastScreen())
    },
    [queries, go],
  )
  const open = useEdit(api.files.open.mutationOptions({ onSuccess: arrive }))
  const openSample = useEdit(api.files.openSample.mutationOptions({ onSuccess: arrive }))
  const saveCopy = useEdit(
    api.files.saveCopy.mutationOptions({
      onSuccess: (saved) => (saved ? tell(t('shell.copySaved', { name: saved.fileName })) : undefined),
    }),
  )
  const close = useEdit(
    api.files.close.mutationOptions({
      onSuccess: () => {
        forgetRemembered()
        goHome()
      },
    }),
  )
  return {
    open: (handle) => open.mutate(handle === undefined ? {} : { handle }),
    openSample: () => openSample.mutate({ language }),
    saveCopy: () => saveCopy.mutate(undefined),
    close: () => close.mutate(undefined),
    arrive,
  }
}
