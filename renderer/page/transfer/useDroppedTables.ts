import { useEffect } from 'react'
import { shownFileName } from '../../../shared/i18n/isolated.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMessages } from '../Messages.tsx'
import { giveTable } from './givenTable.ts'

/** An engagement is opened and not imported. */
const engagementName = /\.shoresh$/iu

/**
 * A table may be dropped anywhere: what no part of the page takes for itself is imported, and never opened by the browser in the
 * page's place. An open dialog is finished first.
 */
export function useDroppedTables(): void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      const [first, ...others] = files.filter(({ name }) => !engagementName.test(name))
      if (first === undefined || document.querySelector('[role="dialog"]') !== null) return
      giveTable(first)
      if (others.length > 0) tell(t('failurePointsScreen.droppedMany', { name: shownFileName(first.name), count: others.length }))
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
    }
  }, [t, tell])
}
