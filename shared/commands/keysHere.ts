import { type Command, keysOf, type System } from './command.ts'
import type { ScreenId } from './screenIds.ts'

/** The screens with a list that is a grid, or is one in a view of its own. */
const withGrid: readonly ScreenId[] = ['failure-points', 'root-causes', 'fixes', 'journey', 'settings']

/** Of these, the commands that have keys: those of this screen and its parts, and those that work everywhere. */
export function keysHere<C extends Command>(
  among: readonly C[],
  screen: ScreenId,
  system: System,
): { readonly own: readonly C[]; readonly everywhere: readonly C[] } {
  const withKeys = among.filter((command) => keysOf(command, system).length > 0)
  const isOwn = ({ scope }: C): boolean => {
    if (scope.in === 'grid') return withGrid.includes(screen)
    return (scope.in === 'screen' || scope.in === 'part') && scope.screen === screen
  }
  return {
    own: withKeys.filter(isOwn),
    everywhere: withKeys.filter(({ scope }) => scope.in === 'app' || scope.in === 'engagement'),
  }
}
