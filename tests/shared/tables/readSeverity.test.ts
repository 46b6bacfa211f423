import { describe, expect, it } from 'vitest'
import { readSeverity } from '../../../shared/tables/readSeverity.ts'

describe('a severity', () => {
  it('is a whole number from 1 to 5', () => {
    for (const text of ['3', '3.0', ' 3 ']) expect(readSeverity(text)).toEqual({ kind: 'value', value: 3 })
    expect(readSeverity('')).toEqual({ kind: 'blank' })
    for (const text of ['0', '6', '2.5', '1,000']) expect(readSeverity(text)).toEqual({ kind: 'unread', reason: 'not-1-to-5' })
    for (const text of ['high', '1,5']) expect(readSeverity(text)).toEqual({ kind: 'unread', reason: 'not-a-number' })
    expect(readSeverity('-1')).toEqual({ kind: 'unread', reason: 'negative' })
  })
})
