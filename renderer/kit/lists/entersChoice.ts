import { type PressedKey, stepOf } from '../../travel/travel.ts'

/** Whether a key leads from a list into the item that is chosen in it: deeper, as in a tree. */
export function entersChoice({ key, altKey, ctrlKey, metaKey }: PressedKey, direction: 'rtl' | 'ltr'): boolean {
  const isOnward = stepOf(key, { axis: 'inline', direction }) === 1
  return (key === 'Enter' || isOnward) && !(altKey || ctrlKey || metaKey)
}
