import { createContext, type ReactNode, useContext, useState } from 'react'
import { CommandEffects } from './CommandEffects.ts'

const CommandsContext = createContext<CommandEffects | null>(null)

/** Where commands below meet those who carry them out. */
export function CommandsProvider({ children }: { children: ReactNode }): ReactNode {
  const [effects] = useState(() => new CommandEffects())
  return <CommandsContext value={effects}>{children}</CommandsContext>
}

export function useCommandEffects(): CommandEffects {
  const effects = useContext(CommandsContext)
  if (effects === null) throw new Error('commands outside CommandsProvider')
  return effects
}
