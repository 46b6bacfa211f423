import { describe, expect, it } from 'vitest'
import { fileProblemSentence, problemSentence } from '../../../shared/i18n/problemSentence.ts'

const duplicate = { code: 'duplicate-id', path: 'fixes[1].id', params: { id: 'x' } } as const

function told(id: string, path = 'fixes[1].id'): string {
  return problemSentence({ problem: { ...duplicate, path, params: { id } }, more: 0, atLeast: false }, 'en')
}

describe('a problem', () => {
  it('is told with its place, and how many more there are', () => {
    const alone = told('x')
    expect(alone).toContain('fixes[1].id')
    expect(alone).toContain('The id “x” stands more than once in this list.')
    expect(problemSentence({ problem: duplicate, more: 2, atLeast: false }, 'en')).toBe(`${alone} (and 2 more)`)
    expect(problemSentence({ problem: duplicate, more: 2, atLeast: true }, 'en')).toBe(`${alone} (and at least 2 more)`)
    expect(told('x', '')).not.toContain('fixes')
  })

  it('shows of a long value its first 39 characters, and never half of one', () => {
    expect(told('a'.repeat(40))).toContain(`“${'a'.repeat(40)}”`)
    expect(told('a'.repeat(41))).toContain(`“${'a'.repeat(39)}…”`)
    expect(told(`${'a'.repeat(38)}😀😀`)).toContain(`“${'a'.repeat(38)}…”`)
  })

  it('shows of a long path its beginning and its end', () => {
    expect(told('x', 'p'.repeat(80))).toContain('p'.repeat(80))
    const cut = told('x', `${'a'.repeat(50)}${'b'.repeat(50)}`)
    expect(cut).toContain(`${'a'.repeat(39)}…${'b'.repeat(40)}`)
    expect(cut).not.toContain('a'.repeat(40))
  })

  it('sets apart what would turn a Hebrew sentence round', () => {
    expect(problemSentence({ problem: duplicate, more: 0, atLeast: false }, 'he')).toContain('\u2068x\u2069')
    expect(told('a\u202e\nb')).toContain('“a b”')
  })

  it('of a file begins with the name of what it is in', () => {
    expect(fileProblemSentence({ ...duplicate, name: 'FX-2' }, 'en')).toBe(`FX-2: ${told('x')}`)
    expect(fileProblemSentence({ ...duplicate, name: '' }, 'en')).toBe(told('x'))
  })
})
