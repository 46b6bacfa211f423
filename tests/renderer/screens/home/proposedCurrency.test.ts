import { describe, expect, it } from 'vitest'
import { proposedCurrency } from '../../../../renderer/screens/home/proposedCurrency.ts'

describe('the currency that a new engagement is offered', () => {
  it.each([
    ['the one chosen last', 'he', 'EUR', 'he-IL', 'EUR'],
    ['shekels in Hebrew', 'he', undefined, 'en-US', 'ILS'],
    ['in English that of the country', 'en', undefined, 'en-GB', 'GBP'],
    ['that of the country, whatever its script', 'en', undefined, 'de-Latn-AT', 'EUR'],
    ['dollars without a country', 'en', undefined, 'en', 'USD'],
    ['dollars in a country that is not on the list', 'en', undefined, 'en-AQ', 'USD'],
    ['dollars where the system tells nothing sensible', 'en', undefined, '?', 'USD'],
  ] as const)('is %s', (_what, language, last, system, currency) => {
    expect(proposedCurrency(language, last, system)).toBe(currency)
  })
})
