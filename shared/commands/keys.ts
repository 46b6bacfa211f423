import { type Command, keysOf, type System } from './command.ts'

/** What decides how keys are read and written here. */
export interface KeyHouse {
  readonly system: System
  readonly direction: 'rtl' | 'ltr'
}

/** What a keyboard event tells of the keys. */
export interface Pressed {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Keys {
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

const keysPattern = /^(mod\+)?(shift\+)?(alt\+)?([^+\s]+|\+)$/

/** Reads keys such as `mod+shift+z` or `+`; throws for what is not in that notation. */
export function parseKeys(keys: string): Keys {
  const [, mod, shift, alt, key = ''] = keysPattern.exec(keys) ?? []
  if (key === '' || key !== key.toLowerCase()) throw new Error(`“${keys}” does not name keys`)
  return { mod: mod !== undefined, shift: shift !== undefined, alt: alt !== undefined, key }
}

/** A sign such as `%`, which stands at another place on every keyboard and may need Shift. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z\d]/.test(key)
}

function arrowOf(key: string, direction: KeyHouse['direction']): string {
  if (key !== 'back' && key !== 'onward') return key
  return (key === 'onward') === (direction === 'ltr') ? 'arrowright' : 'arrowleft'
}

/** Whether these keys were pressed; letters and digits by their place on the keyboard, so that they work under a Hebrew layout. */
export function matchesKeys(keys: string, pressed: Pressed, { system, direction }: KeyHouse): boolean {
  const { mod, shift, alt, key } = parseKeys(keys)
  const [pressedMod, foreign] = system === 'mac' ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey]
  if (foreign || pressedMod !== mod || pressed.altKey !== alt) return false
  if (isSign(key)) return pressed.key === key
  const place = /^(?:Key|Digit)(.)$/.exec(pressed.code)?.[1] ?? (pressed.key === ' ' ? 'space' : pressed.key)
  return pressed.shiftKey === shift && place.toLowerCase() === arrowOf(key, direction)
}

/** The command of these whose keys were pressed, if any. */
export function pressedCommand<C extends Command>(among: readonly C[], pressed: Pressed, house: KeyHouse): C | null {
  return among.find((command) => keysOf(command, house.system).some((keys) => matchesKeys(keys, pressed, house))) ?? null
}

const modifierNames = {
  mac: { mod: '⌘', shift: '⇧', alt: '⌥' },
  other: { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' },
} as const

const keyNames: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
}

/** Keys as people read them: `Ctrl+Z`, `⌘Z`, `Alt+←`. */
export function keysInWords(keys: string, { system, direction }: KeyHouse): string {
  const { mod, shift, alt, key } = parseKeys(keys)
  const arrow = arrowOf(key, direction)
  const names = modifierNames[system]
  const parts = [mod ? names.mod : '', shift ? names.shift : '', alt ? names.alt : '', keyNames[arrow] ?? capitalised(arrow)]
  return parts.filter((part) => part !== '').join(system === 'mac' ? '' : '+')
}

/** Keys as `aria-keyshortcuts` tells them to assistive technology. */
export function keysForAria(keys: string, { system, direction }: KeyHouse): string {
  const { mod, shift, alt, key } = parseKeys(keys)
  const names = [mod ? (system === 'mac' ? 'Meta' : 'Control') : '', shift ? 'Shift' : '', alt ? 'Alt' : '']
  const arrow = arrowOf(key, direction)
  return [...names, arrow === '+' ? 'Plus' : (ariaNames[arrow] ?? capitalised(arrow))].filter((part) => part !== '').join('+')
}

const ariaNames: Readonly<Record<string, string>> = {
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  pageup: 'PageUp',
  pagedown: 'PageDown',
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}
