import type { Language } from '../../../shared/model/vocabulary.ts'

/** The countries that count their money in a currency; those that are left out are asked in dollars. */
const countries: Readonly<Record<string, string>> = {
  AED: 'AE',
  AUD: 'AU',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CNY: 'CN',
  CZK: 'CZ',
  DKK: 'DK',
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK',
  GBP: 'GB',
  HUF: 'HU',
  ILS: 'IL PS',
  INR: 'IN',
  JPY: 'JP',
  KRW: 'KR',
  MXN: 'MX',
  NOK: 'NO',
  NZD: 'NZ',
  PLN: 'PL',
  RON: 'RO',
  SEK: 'SE',
  SGD: 'SG',
  TRY: 'TR',
  ZAR: 'ZA',
}

/**
 * The currency that a new engagement is offered: the one that was chosen last on this computer, else that of its language, and in
 * English of the country that the system's language is set to.
 */
export function proposedCurrency(language: Language, last: string | undefined, systemLanguage: string): string {
  if (last !== undefined) return last
  if (language === 'he') return 'ILS'
  const region = regionOf(systemLanguage)
  const found = Object.entries(countries).find(([, regions]) => regions.split(' ').includes(region))
  return found?.[0] ?? 'USD'
}

/** Empty where the tag names none. */
function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tag).region ?? ''
  } catch {
    return ''
  }
}
