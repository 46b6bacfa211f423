import { describe, expect, it } from 'vitest'
import { currencySignIn, currencySignOf } from '../../../../shared/tables/cells/currencySigns.ts'

describe('the currency beside a number', () => {
  it('is told by its sign, on either side, and by what people write for it', () => {
    const shekels = ['₪80', '80 NIS', '80 ils', '80 ש"ח', "80 ש''ח", '80 שקל', '80 שקלים', '(80 ₪)']
    expect(shekels.map(currencySignIn)).toEqual(shekels.map(() => '₪'))
    expect(['$1,200', 'US$5', '5 USD', '1.200 €', '5 eur', '£5'].map(currencySignIn)).toEqual(['$', '$', '$', '€', '€', '£'])
  })

  it('is none where a number stands alone', () => {
    expect(['', '80', '-80', '(80)', '1,200.50', '80%', '1.5E+06'].map(currencySignIn)).toEqual(Array(7).fill(null))
  })

  it('has the sign that tables write, and its code where it has none', () => {
    expect(['ILS', 'USD', 'EUR', 'GBP', 'AUD', 'CHF'].map(currencySignOf)).toEqual(['₪', '$', '€', '£', '$', 'CHF'])
  })
})
