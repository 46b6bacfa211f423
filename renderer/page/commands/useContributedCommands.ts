import { useLayoutEffect, useState } from 'react'
import type { Effects } from './CommandEffects.ts'
import { useCommandEffects } from './CommandsProvider.tsx'

/** Makes these commands do this while the caller is mounted: it is how a screen gives effect to its commands. */
export function useContributedCommands(effects: Effects): void {
  const registry = useCommandEffects()
  const [contribution] = useState(() => registry.contribute())
  useLayoutEffect(() => contribution.give(effects))
  useLayoutEffect(() => () => contribution.withdraw(), [contribution])
}
