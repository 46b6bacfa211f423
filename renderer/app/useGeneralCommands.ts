import { useEffect } from 'react'
import { screenIds } from '../../shared/commands/screenIds.ts'
import { useApi } from '../page/ApiProvider.tsx'
import type { Effect, Effects } from '../page/commands/CommandEffects.ts'
import { useCommandEffects } from '../page/commands/CommandsProvider.tsx'
import { useContributedCommands } from '../page/commands/useContributedCommands.ts'
import { readTouched } from '../page/followChanges.ts'
import { useEdit } from '../page/useEdit.ts'
import { useFiles } from '../page/useFiles.ts'
import { type Reversal, useHistory } from '../page/useHistory.ts'
import { useRoute } from '../page/useRoute.ts'
import { onMenuCommand } from './menuCommands.ts'

function reversalEffect({ name, says, run }: Reversal): Effect {
  return { enabled: name !== null, says, run }
}

/** The language and the colours of the screens on this computer. */
function usePreferenceEffects(): Effects {
  const api = useApi()
  const set = useEdit(
    api.preferences.set.mutationOptions({
      onSuccess: (_saved, _input, _result, { client }) => readTouched(client, ['preferences']),
    }),
  )
  return {
    'language-he': { run: () => set.mutate({ language: 'he' }) },
    'language-en': { run: () => set.mutate({ language: 'en' }) },
    'theme-light': { run: () => set.mutate({ theme: 'light' }) },
    'theme-dark': { run: () => set.mutate({ theme: 'dark' }) },
    'theme-auto': { run: () => set.mutate({ theme: 'auto' }) },
  }
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
    ...usePreferenceEffects(),
    ...Object.fromEntries(screenIds.map((screen) => [screen, { run: () => go(screen) }])),
  })
  useEffect(() => onMenuCommand((command) => effects.run(command)), [effects])
}
