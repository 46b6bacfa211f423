import { describe, expect, it } from 'vitest'
import { readScore, ScoreColumn } from '../../../../shared/tables/cells/ScoreColumn.ts'

function decided(...texts: readonly string[]) {
  const column = new ScoreColumn()
  for (const text of texts) column.see(text, false)
  return column.decide('point')
}

describe('a column of scores', () => {
  it('tells its scale only where its numbers fit one alone', () => {
    expect(decided('1', '4', '', '5').scale).toBeNull()
    expect(decided('0', '4').scale).toBe('0-10')
    expect(decided('3', '9.5').scale).toBe('0-10')
    expect(decided('20%', '95%').scale).toBeNull()
    expect(decided('-20', '55').scale).toBe('nps')
    expect(decided('🙂', '🙁', 'מרוצה')).toEqual({ scale: '0-10', range: null })
    expect(decided('1', '4').range).toEqual({ lowest: 1, highest: 4 })
  })

  it('becomes 0–10: 1–5, percents, net scores and three faces at the same place', () => {
    const read = (text: string, scale: Parameters<typeof readScore>[1]) => readScore(text, scale, 'point')
    expect([read('1', '1-5'), read('3', '1-5'), read('5', '1-5')]).toMatchObject([{ value: 0 }, { value: 5 }, { value: 10 }])
    expect([read('85%', '0-100'), read('-100', 'nps'), read('50', 'nps')]).toMatchObject([
      { value: 8.5 },
      { value: 0 },
      { value: 7.5 },
    ])
    expect(['🙂', '😐', '☹️', 'לא  מרוצה'].map((face) => read(face, '1-5'))).toMatchObject([
      { value: 10 },
      { value: 5 },
      { value: 0 },
      { value: 0 },
    ])
    expect(read('6', '1-5')).toEqual({ kind: 'unread', reason: 'off-scale' })
    expect(read('often', '1-5')).toEqual({ kind: 'unread', reason: 'not-a-number' })
    expect(read('', '1-5').kind).toBe('blank')
  })
})
