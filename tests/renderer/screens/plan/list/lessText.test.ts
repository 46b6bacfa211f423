import { describe, expect, it } from 'vitest'
import { lessText } from '../../../../../renderer/screens/plan/list/lessText.ts'
import { formatFor } from '../../../../../shared/i18n/format.ts'

describe('what a fix takes away', () => {
  it('bears its sign right before the digits in Hebrew, held there by a left-to-right mark', () => {
    expect(lessText('cost', 35001, formatFor('he', 'ILS'))).toContain('\u200e\u221235,001')
    expect(lessText('count', 155, formatFor('he', 'ILS'))).toBe('\u200e\u2212155')
  })

  it('bears its sign before the currency in English', () => {
    expect(lessText('cost', 35001, formatFor('en', 'ILS'))).toBe('\u2212₪35,001')
    expect(lessText('severity', 6.13, formatFor('en', 'ILS'))).toBe('\u22126.1')
  })
})
