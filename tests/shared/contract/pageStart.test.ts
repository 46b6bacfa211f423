import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageStart, readPageStart, sessionAtStart, writePageStart } from '../../../shared/contract/pageStart.ts'

const starts: fc.Arbitrary<PageStart> = fc.record({
  preferences: fc.record({
    language: fc.constantFrom('he', 'en', null),
    theme: fc.constantFrom('light', 'dark', 'auto'),
  }),
  version: fc.string(),
})

describe('the start of a page', () => {
  it('is read as it was written, and is neither markup nor the end of an attribute', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const text = writePageStart(start)
        expect(readPageStart(text)).toEqual(start)
        expect(text).not.toMatch(/["<>&\s]/)
      }),
    )
  })

  it('is nothing where the host wrote none, or something else', () => {
    for (const text of [
      '',
      '__PAGE_START__',
      '%',
      'null',
      '{}',
      '[]',
      '["fr","dark","1"]',
      '["he","blue","1"]',
      '["he","dark",1]',
    ]) {
      expect(readPageStart(text)).toBeNull()
    }
  })

  it('knows of no open file', () => {
    expect(sessionAtStart({ preferences: { language: null, theme: 'auto' }, version: '1.2.3' })).toEqual({
      host: 'desktop',
      version: '1.2.3',
      fileChoice: 'dialog',
      opened: null,
    })
  })
})
