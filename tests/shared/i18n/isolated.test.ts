import { expect, test } from 'vitest'
import { fileNameParts, isolated, shownFileName } from '../../../shared/i18n/isolated.ts'

test('words are set apart in a sentence that runs the other way, and stand as they are in one that runs their way', () => {
  expect(isolated('חשבון כפול', 'en')).toBe('\u2068חשבון כפול\u2069')
  expect(isolated('Billing', 'he')).toBe('\u2068Billing\u2069')
  expect(isolated('חשבון כפול', 'he')).toBe('חשבון כפול')
  expect(isolated('Billing', 'en')).toBe('Billing')
  expect(isolated('24/7', 'he')).toBe('24/7')
})

test('parts a name from its extension, whatever dots stand in it', () => {
  expect(fileNameParts('תלונות רבעון 1.xlsx')).toEqual({ stem: 'תלונות רבעון 1', extension: '.xlsx', isRightToLeft: true })
  expect(fileNameParts('גרסה 1.2')).toEqual({ stem: 'גרסה 1.2', extension: '', isRightToLeft: true })
  expect(fileNameParts('log.2026.csv')).toEqual({ stem: 'log.2026', extension: '.csv', isRightToLeft: false })
  expect(fileNameParts('.csv')).toEqual({ stem: '.csv', extension: '', isRightToLeft: false })
})

test('keeps a name together in a sentence, and its extension at its end', () => {
  expect(shownFileName('תלונות רבעון 1.xlsx')).toBe('\u2068תלונות רבעון 1\u202f\u2066.xlsx\u2069\u2069')
  expect(shownFileName('2026-01.csv')).toBe('\u20682026-01\u2066.csv\u2069\u2069')
  expect(shownFileName('report 1.xlsx')).toBe('report 1.xlsx')
})
