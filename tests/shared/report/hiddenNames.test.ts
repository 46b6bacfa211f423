import { expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/translator.ts'
import { hiddenNamesMasker } from '../../../shared/report/masker.ts'
import { personCode } from '../../../shared/report/personCode.ts'

const t = translator('en')
const hidden = ['Dana Levi', 'Noa']

it('a hidden name goes by the letter of the place in which it was hidden', () => {
  expect([' dana  LEVI', 'Noa', 'Dana', ''].map((name) => personCode(name, hidden))).toEqual(['A', 'B', null, null])
})

it('its letter stands for it wherever it stands in a text, and a text without one is as it was', () => {
  const mask = hiddenNamesMasker(hidden, t)
  expect(mask('Ask Noa and Dana Levi, not Dana.')).toBe(
    `Ask ${t('people.coded', { code: 'B' })} and ${t('people.coded', { code: 'A' })}, not Dana.`,
  )
  expect(hiddenNamesMasker([], t)('Noa\u200b')).toBe('Noa\u200b')
})
