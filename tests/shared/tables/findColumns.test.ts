import { describe, expect, it } from 'vitest'
import { importing as english } from '../../../shared/i18n/en/importing.ts'
import { failurePointsScreen as englishScreen } from '../../../shared/i18n/en/screens/failurePointsScreen.ts'
import { importing as hebrew } from '../../../shared/i18n/he/importing.ts'
import { failurePointsScreen as hebrewScreen } from '../../../shared/i18n/he/screens/failurePointsScreen.ts'
import { failurePointFields } from '../../../shared/tables/failurePointDraft.ts'
import { findColumns, locateColumns } from '../../../shared/tables/findColumns.ts'

describe('findColumns', () => {
  it('matches columns by name in both languages, never by position', () => {
    expect(findColumns(['Severity', 'TITLE', 'notes', 'Per-month'], failurePointFields)).toEqual({
      title: 'TITLE',
      severity: 'Severity',
      perMonth: 'Per-month',
    })
    expect(findColumns(['חומרה', 'נקודת כשל', 'שלב', 'עלות למקרה'], failurePointFields)).toEqual({
      title: 'נקודת כשל',
      stage: 'שלב',
      severity: 'חומרה',
      costPerCase: 'עלות למקרה',
    })
    expect(findColumns(['a', 'b'], failurePointFields)).toEqual({})
    expect(findColumns(['title', 'severity', 'stage'], ['title', 'stage'])).toEqual({ title: 'title', stage: 'stage' })
  })

  it('knows every field by the name that a rejected row gives it', () => {
    for (const { fields } of [english, hebrew]) {
      const names = Object.values(fields)
      expect(Object.values(findColumns(names, failurePointFields)).sort()).toEqual(names.sort())
    }
  })
})

describe('findColumns', () => {
  it('knows a column by the name that stands over it on the screen', () => {
    for (const { columns } of [englishScreen, hebrewScreen]) {
      const { title, stage, touchpoint, channel, severity, perMonth } = columns
      expect(findColumns(Object.values(columns), failurePointFields)).toEqual({
        title,
        stage,
        touchpoint,
        channel,
        severity,
        perMonth,
      })
    }
  })
})

describe('locateColumns', () => {
  it('finds mapped headers as written, else without regard to case and spaces', () => {
    const places = locateColumns(['Domain', 'Sub category', 'domain'], { title: 'sub  Category', stage: 'Domain' })
    expect([...places]).toEqual([
      ['title', 1],
      ['stage', 0],
    ])
  })

  it('refuses a map without a title, with a column that is not there, or that is there twice', () => {
    expect(() => locateColumns(['a'], { stage: 'a' })).toThrow(expect.objectContaining({ code: 'no-title-column' }))
    expect(() => locateColumns(['a'], { title: 'b' })).toThrow(expect.objectContaining({ code: 'no-such-column' }))
    expect(() => locateColumns(['a', 'a'], { title: 'a' })).toThrow(expect.objectContaining({ code: 'column-twice' }))
  })
})
