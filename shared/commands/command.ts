import type { ScreenId } from './screenIds.ts'

/** A part of a screen with keys of its own: the trace's tree, the plan's lists of fixes. */
type ScreenPart = 'tree' | 'fixes'

/** Where the user must be for a command to apply: each of these lies within the one before it. */
export type Scope =
  | { readonly in: 'app' }
  | { readonly in: 'engagement' }
  | { readonly in: 'screen'; readonly screen: ScreenId }
  /** While the focus is in this part of the screen. */
  | { readonly in: 'part'; readonly screen: ScreenId; readonly part: ScreenPart }

/** Where a command is shown; a screen's own buttons stand where the screen puts them. */
export type Place =
  /** The desktop's menu; groups are set apart by a line. */
  | { readonly at: 'menu'; readonly section: 'file' | 'edit'; readonly group: number }
  /** The menu under the engagement's name. */
  | { readonly at: 'engagement-menu'; readonly group: number }
  | { readonly at: 'rail'; readonly end: boolean }
  | { readonly at: 'palette' }

/**
 * A thing the user can do, as data: its label is the text `commands.id`, its effect comes from whoever can carry it out.
 * Keys read `mod+shift+z`: `mod` is Ctrl, or Cmd on a Mac, and the last part is a key's name in small letters, `back` and
 * `onward` being the arrows against and along the reading direction. The first keys are those that are shown.
 */
export interface Command {
  readonly id: string
  readonly scope: Scope
  readonly keys?: readonly string[]
  /** Instead of `keys` on a Mac. */
  readonly macKeys?: readonly string[]
  /** Of the desktop's menu, which listens to them itself: in a browser they are the browser's own. */
  readonly menuKeys?: string
  /** In a text field the keys mean the field's own, as undo does. */
  readonly fieldKeepsKeys?: boolean
  readonly places?: readonly Place[]
}

export type System = 'mac' | 'other'

/** The keys that the page listens to. */
export function keysOf(command: Command, system: System): readonly string[] {
  return (system === 'mac' ? command.macKeys : undefined) ?? command.keys ?? []
}

/** Whether there is a moment at which both apply. */
export function canMeet(one: Scope, other: Scope): boolean {
  if (!('screen' in one && 'screen' in other)) return true
  if (one.screen !== other.screen) return false
  return one.in !== 'part' || other.in !== 'part' || one.part === other.part
}

export interface KeyClash {
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
