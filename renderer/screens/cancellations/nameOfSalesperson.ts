import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { salespersonCode } from '../../../shared/report/salespersonWords.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { useLanguage } from '../../language/LanguageProvider.tsx'

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
    return t('cancellationsScreen.coded', { code: salespersonCode(places.get(normaliseName(name)) ?? 0) })
  }
}
