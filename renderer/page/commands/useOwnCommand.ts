import type { CommandId } from '../../../shared/commands/catalogue.ts'
import type { Effect } from './CommandEffects.ts'
import type { OfferedCommand } from './useCommands.ts'
import { useCommandWords } from './useCommandWords.ts'
import { useContributedCommands } from './useContributedCommands.ts'

/** Makes a command do this while the caller is mounted, and gives it back for the caller's own button. */
export function useOwnCommand(id: CommandId, effect: Effect): OfferedCommand {
  useContributedCommands({ [id]: effect })
  const words = useCommandWords()(id)
  return { ...words, id, enabled: effect.enabled ?? true, says: effect.says ?? words.label, run: effect.run }
}
