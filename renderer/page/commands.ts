/** A thing the user can do, wherever it is offered: by key, by menu, by the palette (style anchor 10). */
export interface Command {
  readonly id: string
  readonly label: string
  /** Keys such as `mod+z` or `alt+1`; `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly string[]
  readonly enabled: boolean
  run(): void
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** The pressed keys in the notation of `Command.keys`; letters and digits by their place on the keyboard, so that they work under a Hebrew layout. */
export function pressedKeys(event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const mod = isMac ? event.metaKey : event.ctrlKey
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)
  const key = (place?.[1] ?? event.key).toLowerCase()
  return [mod ? 'mod' : '', event.shiftKey ? 'shift' : '', event.altKey ? 'alt' : '', key].filter((part) => part !== '').join('+')
}

/** The command that the pressed keys ask for; keys held by two commands are a fault in the registry. */
export function commandFor(commands: readonly Command[], pressed: string): Command | null {
  const found = commands.filter((command) => command.keys.includes(pressed))
  if (found.length > 1) throw new Error(`${pressed} is the key of ${found.map((command) => command.id).join(' and ')}`)
  return found[0] ?? null
}

/** Keys as people read them: `Ctrl+Z`, `⌘Z`. */
export function keysInWords(keys: string): string {
  const names: Record<string, string> = isMac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }
  return keys
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+')
}

/** True where typing belongs to a field, so that undo there means the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button)$/.test(target.type))
  )
}
