import { describe, expect, it } from 'vitest'
import { importing as english } from '../../../shared/i18n/en/importing.ts'
import { failurePointsScreen as englishScreen } from '../../../shared/i18n/en/screens/failurePointsScreen.ts'
import { importing as hebrew } from '../../../shared/i18n/he/importing.ts'
import { failurePointsScreen as hebrewScreen } from '../../../shared/i18n/he/screens/failurePointsScreen.ts'
import { tableKinds } from '../../../shared/model/importVocabulary.ts'
import {
  cellAt,
  contestedFields,
  expectedNames,
  findColumns,
  locateColumns,
  refuseContested,
} from '../../../shared/tables/findColumns.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'

/** In the order of a row. */
const failurePointFields = [
  'title',
  'stage',
  'touchpoint',
  'channel',
  'severity',
  'perMonth',
  'costPerCase',
  'customersPerMonth',
] as const

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
      for (const kind of tableKinds) {
        const names = tableFields[kind].map((field) => fields[field])
        expect(Object.values(findColumns(names, tableFields[kind])).sort()).toEqual(names.sort())
      }
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

describe('a field that several columns could be', () => {
  const contested = (...columns: readonly string[]) => contestedFields(columns, failurePointFields)

  it('has none of them, and all are named', () => {
    expect(contested('Problem', 'Stage', 'Issue')).toEqual([{ field: 'title', columns: ['Problem', 'Issue'] }])
    expect(contested('title', 'כמות', 'Count', 'count (2)')).toEqual([
      { field: 'perMonth', columns: ['כמות', 'Count', 'count (2)'] },
    ])
    expect(contested('title', 'stage')).toEqual([])
    expect(findColumns(['Problem', 'Stage', 'Issue'], failurePointFields)).toEqual({ stage: 'Stage' })
  })

  it('is the column of the surest name alone, whatever other says so less surely', () => {
    const fields = ['title', 'id', 'text'] as const
    const found = (...columns: readonly string[]) => ({
      found: findColumns(columns, fields),
      contested: contestedFields(columns, fields).map((one) => one.columns),
    })
    expect(found('סוג תלונה', 'תלונה')).toEqual({ found: { title: 'תלונה' }, contested: [] })
    expect(found('complaint type', 'תלונה')).toEqual({ found: { title: 'תלונה' }, contested: [] })
    expect(found('סוג הפנייה', 'הערות', 'תיאור הפנייה', 'מספר הפנייה', 'מזהה')).toEqual({
      found: { title: 'סוג הפנייה', text: 'תיאור הפנייה', id: 'מזהה' },
      contested: [],
    })
    expect(found('סוג תלונה', 'סוג הפנייה')).toEqual({ found: {}, contested: [['סוג תלונה', 'סוג הפנייה']] })
    expect(() => refuseContested(['סוג תלונה', 'תלונה', 'הערות', 'תיאור'], fields)).not.toThrow()
  })

  it('is refused where nobody can be asked', () => {
    expect(() => refuseContested(['Problem', 'Issue'], failurePointFields)).toThrow(
      expect.objectContaining({ code: 'columns-contested', params: { first: 'Problem', second: 'Issue' } }),
    )
    expect(() => refuseContested(['Title', 'title (2)'], failurePointFields)).toThrow(
      expect.objectContaining({ code: 'column-twice', params: { name: 'Title' } }),
    )
    expect(() => refuseContested(['title', 'stage'], failurePointFields)).not.toThrow()
  })
})

describe('cellAt', () => {
  it('joins the texts of several columns, blank ones left out', () => {
    const places = locateColumns(['a', 'b', 'c'], { title: ['a', 'b', 'c'] })
    expect(cellAt(['Noise ', ' ', 'Party'], places, 'title')).toBe('Noise › Party')
    expect(cellAt(['x'], places, 'stage')).toBe('')
  })
})

describe('locateColumns', () => {
  it('finds mapped headers as written, else without regard to case and spaces', () => {
    const places = locateColumns(['Domain', 'Sub category', 'domain'], { title: 'sub  Category', stage: 'Domain' })
    expect([...places]).toEqual([
      ['title', [1]],
      ['stage', [0]],
    ])
    expect(locateColumns(['a', 'b', 'c'], { title: ['c', 1], perMonth: 2 }).get('title')).toEqual([2, 0])
  })

  it('refuses a map without a title, with a column that is not there, or that is there twice', () => {
    expect(() => locateColumns(['a'], { stage: 'a' })).toThrow(expect.objectContaining({ code: 'no-title-column' }))
    expect(() => locateColumns(['a'], { title: 'b' })).toThrow(expect.objectContaining({ code: 'no-such-column' }))
    expect(() => locateColumns(['a'], { title: 2 })).toThrow(expect.objectContaining({ code: 'no-such-column' }))
    expect(() => locateColumns(['a', 'a'], { title: 'a' })).toThrow(expect.objectContaining({ code: 'column-twice' }))
  })
})

describe('what a row says of a field', () => {
  const said = (...places: readonly number[]) => cellAt([' a ', '', ' ', 'b'], new Map([['text', places]]), 'text')

  it('is its cell as it stands, and the texts of several columns that are one field one after another', () => {
    expect([said(0), said(1), said(9), said(0, 1, 2, 3), said(1, 2), said(3, 9)]).toEqual([' a ', '', '', 'a › b', '', 'b'])
    expect(cellAt(['a'], new Map(), 'text')).toBe('')
  })
})

describe('the names that a header may have', () => {
  it('are those by which the fields are known, or those of a map, and others beside them', () => {
    expect(expectedNames(['title'], null).has('title')).toBe(true)
    expect(expectedNames(['title'], null).has('stage')).toBe(false)
    const mapped = expectedNames(['title'], { title: ['Why?', 'Where'] }, ['Region'])
    expect([...mapped].sort()).toEqual(['region', 'where', 'why?'])
  })
})
