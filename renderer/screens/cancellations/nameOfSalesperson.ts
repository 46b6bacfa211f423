import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { useLanguage } from '../../language/LanguageProvider.tsx'

const letters = 26

/** What a salesperson is called on the screen: by a letter in the order in which they were first named, unless names are shown. */
export function nameOfSalesperson(
  { salespeople }: Pick<CancellationView, 'salespeople'>,
  named: boolean,
  { t }: Pick<ReturnType<typeof useLanguage>, 't'>,
): (name: string | undefined) => string {
  const places = new Map(salespeople.map(({ name }, place) => [normaliseName(name), place]))
  return (name) => {
    if (name === undefined || name === '') return t('cancellationsScreen.theRest')
    if (named) return name
    return t('cancellationsScreen.coded', { code: codeOf(places.get(normaliseName(name)) ?? 0) })
  }
}

/** A … Z, then A2 … Z2, and so on. */
function codeOf(place: number): string {
  const round = Math.floor(place / letters) + 1
  return `${String.fromCharCode('A'.charCodeAt(0) + (place % letters))}${round === 1 ? '' : round}`
}
