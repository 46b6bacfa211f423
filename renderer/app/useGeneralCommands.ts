import { useEffect } from 'react'
import { screenIds } from '../../shared/commands/screenIds.ts'
import type { Effect } from '../page/commands/CommandEffects.ts'
import { useCommandEffects } from '../page/commands/CommandsProvider.tsx'
import { useContributedCommands } from '../page/commands/useContributedCommands.ts'
import { useFiles } from '../page/useFiles.ts'
import { type Reversal, useHistory } from '../page/useHistory.ts'
import { useRoute } from '../page/useRoute.ts'
import { onMenuCommand } from './menuCommands.ts'

function reversalEffect({ name, says, run }: Reversal): Effect {
  return { enabled: name !== null, says, run }
}

/** Gives effect to the commands that belong to no screen, and carries out what is chosen from the desktop's menu. */
export function useGeneralCommands(createNew: () => void): void {
  const effects = useCommandEffects()
  const files = useFiles()
  const history = useHistory()
  const { go, goHome } = useRoute()
  useContributedCommands({
    home: { run: goHome },
    new: { run: createNew },
    open: { run: () => files.open() },
    'open-sample': { run: files.openSample },
    'save-copy': { run: files.saveCopy },
    close: { run: files.close },
    undo: reversalEffect(history.undo),
    redo: reversalEffect(history.redo),
    ...Object.fromEntries(screenIds.map((screen) => [screen, { run: () => go(screen) }])),
  })
  useEffect(() => onMenuCommand((command) => effects.run(command)), [effects])
}
