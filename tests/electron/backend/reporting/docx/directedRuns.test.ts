import fc from 'fast-check'
import { expect, it } from 'vitest'
import { directedRuns } from '../../../../../electron/backend/reporting/docx/directedRuns.ts'

/** As `[…]` what is read from the right, as `{…}` what is read from the left. */
const shown = (text: string, flows: 'rtl' | 'ltr') =>
  directedRuns(text, flows)
    .map((run) => (run.isRtl ? `[${run.text}]` : `{${run.text}}`))
    .join('')

it('sets Latin names, codes and signed numbers of a Hebrew text apart, and leaves numbers, brackets and ₪ in it', () => {
  expect(shown('כתובת 12345 (סניף)', 'rtl')).toBe('[כתובת 12345 (סניף)]')
  expect(shown('מנכ״ל CRM 365 (סניף), 10% ₪ 400', 'rtl')).toBe('[מנכ״ל ]{CRM 365}[ (סניף), 10% ₪ 400]')
  expect(shown('FX-04, FX-07 · שלב', 'rtl')).toBe('{FX-04, FX-07}[ · שלב]')
  expect(shown('ירד ב −5.00 נקודות', 'rtl')).toBe('[ירד ב ]{−5.00}[ נקודות]')
})

it('sets the Hebrew words of an English text apart, with what closes after them', () => {
  expect(shown('The branch כתובת 12345 (סניף) is open', 'ltr')).toBe('{The branch }[כתובת 12345 (סניף)]{ is open}')
  expect(shown('Plain', 'ltr')).toBe('{Plain}')
})

const letters = fc
  .array(fc.constantFrom('א', 'ת', 'מנכ״ל', 'a', 'CRM', '1', '(', ')', ' ', '-', '%', '₪', '\u200e', '״', '\n'))
  .map((all) => all.join(''))

it('says all of any text, in its order', () => {
  fc.assert(
    fc.property(letters, fc.constantFrom('rtl' as const, 'ltr' as const), (text, flows) => {
      expect(
        directedRuns(text, flows)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
