import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../../shared/i18n/refusalSentence.ts'

function told(name: string | number): string {
  return refusalSentence({ code: 'no-folder', params: { name } }, 'en')
}

describe('a refusal', () => {
  it('names what was refused, numbers as people write them', () => {
    expect(told('a.shoresh')).toBe('The folder for “a.shoresh” does not exist.')
    expect(told(12_345)).toBe('The folder for “12,345” does not exist.')
  })

  it('puts a name on one line and cuts it at 60 characters', () => {
    expect(told('a\nb')).toContain('“a b”')
    expect(told('x'.repeat(60))).toContain(`“${'x'.repeat(60)}”`)
    expect(told('😀'.repeat(61))).toContain(`“${'😀'.repeat(59)}…”`)
  })

  it('shows nothing for what is not said', () => {
    expect(refusalSentence({ code: 'no-folder', params: {} }, 'en')).toBe('The folder for “” does not exist.')
  })
})
