import { useSyncExternalStore } from 'react'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { useCommandEffects } from './CommandsProvider.tsx'
import { type CommandWords, useCommandWords } from './useCommandWords.ts'

/** A command that somebody can carry out now. */
export interface OfferedCommand extends CommandWords {
  readonly id: CommandId
  readonly enabled: boolean
  /** What it would do now; the label where nothing more is known. */
  readonly says: string
  run(): void
}

/** The commands as they can be offered now; null for one that nobody can carry out. */
export function useCommands(): (id: CommandId) => OfferedCommand | null {
  const effects = useCommandEffects()
  const states = useSyncExternalStore(effects.subscribe, effects.states, effects.states)
  const wordsOf = useCommandWords()
  return (id) => {
    const state = states.get(id)
    if (state === undefined) return null
    const words = wordsOf(id)
    return { ...words, id, enabled: state.enabled, says: state.says ?? words.label, run: () => effects.run(id) }
  }
}
