/** What a key asks of the tree while a node is selected and nothing is being typed. */
export type TreeCommand =
  | 'add-why'
  | 'add-sibling'
  | 'edit'
  | 'remove'
  | 'link'
  | 'state'
  | 'join'
  | 'shares'
  | 'earlier'
  | 'later'
  | 'outward'
  | 'inward'
  | 'parent'
  | 'child'
  | 'previous'
  | 'next'
  | 'root'
  | 'leave'
  | 'next-failure-point'
  | 'previous-failure-point'

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const plainKeys: Readonly<Record<string, TreeCommand>> = {
  Tab: 'add-why',
  Insert: 'add-why',
  Enter: 'add-sibling',
  F2: 'edit',
  Delete: 'remove',
  Backspace: 'remove',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  Home: 'root',
  Escape: 'leave',
  PageDown: 'next-failure-point',
  PageUp: 'previous-failure-point',
}

/** Letters by their place on the keyboard, so that they work under a Hebrew layout. */
const placedKeys: Readonly<Record<string, TreeCommand>> = { KeyL: 'link', KeyS: 'state', KeyT: 'join' }

/** The command of a key press, or null. In Hebrew the arrow to the left leads deeper. */
export function treeCommand(pressed: Pressed, direction: 'rtl' | 'ltr'): TreeCommand | null {
  const { code, key, shiftKey, altKey } = pressed
  if (pressed.ctrlKey || pressed.metaKey) return null
  const deeper = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (altKey) {
    if (shiftKey) return null
    if (key === 'ArrowUp') return 'earlier'
    if (key === 'ArrowDown') return 'later'
    if (key === back) return 'outward'
    return key === deeper ? 'inward' : null
  }
  if (key === '%') return 'shares'
  if (key === '+') return 'add-why'
  if (shiftKey) return null
  if (key === deeper) return 'child'
  if (key === back) return 'parent'
  return plainKeys[key] ?? placedKeys[code] ?? null
}
