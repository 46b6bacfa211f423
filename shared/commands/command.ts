import type { ScreenId } from './screenIds.ts'

/** A part of a screen with keys of its own: the map's cards and stages, what is typed on the map, the trace's tree, the plan's lists of fixes, what was found in a text, the register of customers, the sentences of a transcript, a tally. */
type ScreenPart = 'cards' | 'stages' | 'capture' | 'tree' | 'fixes' | 'findings' | 'register' | 'transcript' | 'tally'

/** Where the user must be for a command to apply: each of these lies within the one before it. */
export type Scope =
  | { readonly in: 'app' }
  | { readonly in: 'engagement' }
  | { readonly in: 'screen'; readonly screen: ScreenId }
  /** While the focus is on a cell of a grid, on whichever screen. */
  | { readonly in: 'grid' }
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
 * Keys read `mod+shift+z`: `mod` is Ctrl, or Cmd on a Mac, and the last part is a key's name in small letters, `space` included, `back` and
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
