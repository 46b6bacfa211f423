import { describe, expect, it } from 'vitest'
import { fitsCells } from '../../../../renderer/kit/grid/fitsCells.ts'
import type { GridColumn } from '../../../../renderer/kit/grid/GridColumn.ts'

type Column = GridColumn<object, string, string>

function column(name: string, takes: RegExp | null): Column {
  const base = { id: name, name, numeric: false, width: 5, grows: 0, view: () => name }
  if (takes === null) return base
  return { ...base, editing: { text: () => '', read: (text) => (takes.test(text) ? { edit: text } : { wrong: 'no' }) } }
}

const columns = [column('Severity', /^[1-5]$/), column('Cases', /^\d+$/), column('Harm', null)]
const fits = (table: readonly (readonly string[])[]): boolean => fitsCells(table, columns, () => ({}))

describe('a table on the clipboard', () => {
  it('is one of cells where most of each column would be taken', () => {
    expect(fits([['3'], ['5']])).toBe(true)
    expect(
      fits([
        ['3', '10'],
        ['high', '12'],
        ['', '9'],
        ['2', '8'],
      ]),
    ).toBe(true)
  })

  it('is none with a header, of other columns, or wider than the grid', () => {
    expect(fits([['severity'], ['3'], ['4']])).toBe(false)
    expect(fits([['Waits'], ['3'], ['Lost']])).toBe(false)
    expect(fits([['3', '1', '1', '1']])).toBe(false)
  })

  it('is none where it would cover only what is not edited', () => {
    expect(fitsCells([['3'], ['5']], columns.slice(2), () => ({}))).toBe(false)
  })
})
