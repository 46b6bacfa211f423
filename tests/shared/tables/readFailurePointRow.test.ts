import { describe, expect, it } from 'vitest'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'

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

/** Cells in the order of the fields. */
const inOrder = new Map(failurePointFields.map((field, place) => [field, [place]]))
const read = (...cells: readonly string[]) =>
  readFailurePointRow(cells, {
    columns: failurePointFields.length,
    places: inOrder,
    marks: new Map(),
    currencies: [],
    dates: new Map(),
    maybeSwapped: new Map(),
  })

const wrongRows = [
  ['title-missing', ' ', 'Sale'],
  ['too-long', 'x'.repeat(501)],
  ['too-long', 'a', 'x'.repeat(201)],
  ['too-long', 'a', '', '', 'x'.repeat(201)],
  ['not-1-to-5', 'a', '', '', '', '6'],
  ['percent', 'a', '', '', '', '', '12%'],
  ['not-an-estimate', 'a', '', '', '', '', '8-5-20'],
  ['not-a-number', 'a', '', '', '', '', '', 'many'],
  ['negative', 'a', '', '', '', '', '', '', '-1'],
  ['too-large', 'a', '', '', '', '', '', '', '1e16'],
  ['too-many-cells', 'a', '', '', '', '', '', '', '', 'beyond'],
] satisfies readonly (readonly string[])[]

describe('a row of a table of failure points', () => {
  it('is read field by field', () => {
    expect(read(' Late ', 'Sale', 'Call', 'phone', '5', '1,000', '₪ 35.5', '7')).toEqual({
      ok: true,
      draft: {
        title: 'Late',
        stage: 'Sale',
        touchpoint: 'Call',
        channel: 'phone',
        severity: 5,
        perMonth: 1000,
        costPerCase: 35.5,
        customersPerMonth: 7,
      },
      replaced: 0,
    })
    expect(read('Late', '', '', '', '', '8–12–20', '', '', ' ')).toEqual({
      ok: true,
      draft: { title: 'Late', perMonth: [8, 12, 20] },
      replaced: 0,
    })
  })

  it('comes in without characters that no name can hold, and counts them', () => {
    expect(read('La\0te', 'Sa\u202ele', 'Ca\ud800ll', '', '', '', '', '')).toEqual({
      ok: true,
      draft: { title: 'La\ufffdte', stage: 'Sale', touchpoint: 'Ca\ufffdll' },
      replaced: 3,
    })
  })

  it.each(wrongRows)('is left out for one reason (%s), which has a sentence in each language', (code = '', ...cells) => {
    const reading = read(...cells)
    if (reading.ok) throw new Error('the row was taken in')
    expect(reading.rejection.code).toBe(code)
    for (const language of languages) {
      expect(rejectionSentence(reading.rejection, language)).not.toMatch(/\{\{|undefined/u)
    }
  })

  it('has the text of the cell in the sentence', () => {
    const reading = read('a', '', '', '', '', '12%')
    expect(reading.ok ? '' : rejectionSentence(reading.rejection, 'en')).toContain('“12%”')
  })
})
