import { describe, expect, it } from 'vitest'
import { readText } from '../../../../shared/tables/cells/readText.ts'

describe('a title or a name', () => {
  it('is kept without the spaces around it, its letters composed', () => {
    expect(readText(' a  b\n', 10)).toEqual({ kind: 'value', value: 'a  b' })
    expect(readText('e\u0301', 1)).toEqual({ kind: 'value', value: 'é' })
    expect(readText(' \t', 10)).toEqual({ kind: 'blank' })
  })

  it('may be as long as its field takes, and no longer', () => {
    expect(readText(`${'x'.repeat(10)} `, 10).kind).toBe('value')
    expect(readText('x'.repeat(11), 10)).toEqual({ kind: 'unread', reason: 'too-long' })
  })
})
