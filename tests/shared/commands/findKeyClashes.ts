import { type Command, keysOf, type Scope, type System } from '../../../shared/commands/command.ts'

/** Whether there is a moment at which both apply. */
export function canMeet(one: Scope, other: Scope): boolean {
  // The focus is on a cell of a grid or in a part of a screen, and never in both.
  if ([one, other].some((scope) => scope.in === 'grid') && [one, other].some((scope) => scope.in === 'part')) return false
  if (!('screen' in one && 'screen' in other)) return true
  if (one.screen !== other.screen) return false
  return one.in !== 'part' || other.in !== 'part' || one.part === other.part
}

interface KeyClash {
  readonly keys: string
  readonly commands: readonly [string, string]
}

/** Keys held by two commands that can apply at the same moment; none in a sound catalogue. */
export function findKeyClashes(commands: readonly Command[], system: System): readonly KeyClash[] {
  const held = (command: Command): readonly string[] => [...new Set([...keysOf(command, system), command.menuKeys ?? []].flat())]
  return commands.flatMap((one, at) =>
    commands
      .slice(at + 1)
      .filter((other) => canMeet(one.scope, other.scope))
      .flatMap((other) => {
        const others = held(other)
        return held(one)
          .filter((keys) => others.includes(keys))
          .map((keys): KeyClash => ({ keys, commands: [one.id, other.id] }))
      }),
  )
}
