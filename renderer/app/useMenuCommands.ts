import { useEffect } from 'react'
import type { MenuCommand } from '../../shared/contract/pageMessages.ts'
import { useFiles } from '../page/useFiles.ts'
import { useHistory } from '../page/useHistory.ts'
import { useRoute } from '../page/useRoute.ts'
import { onMenuCommand } from './menuCommands.ts'

/** Carries out what is chosen from the desktop's menu. */
export function useMenuCommands(createNew: () => void): void {
  const files = useFiles()
  const history = useHistory()
  const { go } = useRoute()
  useEffect(() => {
    const run = (command: MenuCommand): void => {
      switch (command) {
        case 'new':
          createNew()
          break
        case 'open':
          files.open()
          break
        case 'open-sample':
          files.openSample()
          break
        case 'save-copy':
          files.saveCopy()
          break
        case 'close':
          files.close()
          break
        case 'undo':
          history.undo.run()
          break
        case 'redo':
          history.redo.run()
          break
        case 'settings':
          go('settings')
          break
      }
    }
    return onMenuCommand(run)
  })
}
