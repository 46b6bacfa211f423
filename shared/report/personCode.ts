import { normaliseName } from '../search/normaliseName.ts'
import { salespersonCode } from './salespersonWords.ts'

/** The letter that stands for a hidden name, by the place in which it was hidden; null for a name that is not hidden. */
export function personCode(name: string, hiddenPeople: readonly string[]): string | null {
  const place = hiddenPeople.findIndex((hidden) => normaliseName(hidden) === normaliseName(name))
  return place < 0 ? null : salespersonCode(place)
}
