import { expect, test } from 'vitest'
import { isolated } from '../../../shared/i18n/isolated.ts'

test('words are set apart in a sentence that runs the other way, and stand as they are in one that runs their way', () => {
  expect(isolated('חשבון כפול', 'en')).toBe('\u2068חשבון כפול\u2069')
  expect(isolated('Billing', 'he')).toBe('\u2068Billing\u2069')
  expect(isolated('חשבון כפול', 'he')).toBe('חשבון כפול')
  expect(isolated('Billing', 'en')).toBe('Billing')
  expect(isolated('24/7', 'he')).toBe('24/7')
})
