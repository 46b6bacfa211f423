import { describe, expect, it } from 'vitest'
import { columnsWithin, columnTracks, leastWidth } from '../../../../renderer/kit/grid/columnRoom.ts'
import { columns } from '../../../../renderer/screens/failure-points/columns.ts'

describe('the columns of the failure points', () => {
  const ids = (width: number): string =>
    columnsWithin(columns, width)
      .map(({ id }) => id)
      .join(' ')

  it('are all there where there is room', () => {
    expect(columnsWithin(columns, leastWidth(columns))).toBe(columns)
  })

  it('give way one by one as it narrows, and the numbers last', () => {
    expect([62, 56, 52, 46, 40, 20].map(ids)).toEqual([
      'code title stage touchpoint severity perMonth harm traced',
      'code title stage severity perMonth harm traced',
      'code title stage severity perMonth harm traced',
      'code title severity perMonth harm traced',
      'code title severity perMonth harm',
      'code title severity perMonth harm',
    ])
  })

  it('fill the width with what grows, after the one that selects', () => {
    expect(columnTracks(columnsWithin(columns, 46))).toBe('2.75rem 5rem minmax(14rem, 3.4fr) 5.5rem 7rem 5rem 5.5rem')
  })
})
