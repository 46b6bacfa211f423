import { describe, expect, it } from 'vitest'
import { readReference, toReference } from '../../../../shared/model/evidence/attachmentReference.ts'
import { attachmentsSize, findAttachmentProblems } from '../../../../shared/model/evidence/attachmentRules.ts'
import { evidence } from '../../../../shared/model/lists/causes/evidence.ts'

const hash = 'a1'.repeat(32)
const named = (size: number, letter = 'a') => ({ file: { data: `sha256:${letter.repeat(64)}:${size}:` } })

describe('how a file names the bytes of an attachment', () => {
  it('says their hash, their size and what they are, and is read as it was said', () => {
    for (const content of ['image/png', null]) {
      const reference = { hash, size: 12_345, content }
      expect(readReference(toReference(reference))).toEqual(reference)
    }
    expect(toReference({ hash, size: 3, content: 'image/png' })).toBe(`sha256:${hash}:3:image/png`)
  })

  it.each(['', 'YQ==', `x${toReference({ hash, size: 1, content: null })}`, 'sha256:', `sha256:${hash}:1`, `sha256:${hash}::x`])(
    'is not %j: that is the bytes themselves',
    (data) => {
      expect(readReference(data)).toBeNull()
    },
  )
})

describe('attachments', () => {
  it('are counted in bytes, those that are named alike once', () => {
    expect(attachmentsSize([named(3), {}, named(3), named(4, 'b'), { file: { data: 'YWJj' } }])).toBe(10)
    expect(attachmentsSize([])).toBe(0)
  })

  it('have 25 million bytes each at most, and 250 million together', () => {
    const problemsOf = (...items: Parameters<typeof findAttachmentProblems>[0]) => {
      const problems: unknown[] = []
      findAttachmentProblems(items, 'evidence', (code, path, params) => problems.push([code, path, params]))
      return problems
    }
    expect(problemsOf({}, named(25_000_000))).toEqual([])
    expect(problemsOf({}, named(25_000_001))).toEqual([['attachment-too-large', 'evidence[1].file.data', { megabytes: 25 }]])
    const ten = Array.from({ length: 10 }, (_, at) => named(25_000_000, String(at)))
    expect(problemsOf(...ten)).toEqual([])
    expect(problemsOf(...ten, named(1))).toEqual([['attachments-too-large', 'evidence', { megabytes: 250 }]])
  })
})

describe('a piece of evidence', () => {
  const piece = { id: 'e', source: 'survey' } as const

  it('is called by its words, else by its note, its file or its code', () => {
    const file = { name: 'call.txt', data: '' }
    expect(evidence.titleOf({ ...piece, quote: 'I waited', note: 'Twice', file, code: 'EV-01' })).toBe('I waited')
    expect(evidence.titleOf({ ...piece, quote: ' ', note: 'Twice', file, code: 'EV-01' })).toBe('Twice')
    expect(evidence.titleOf({ ...piece, note: ' ', file, code: 'EV-01' })).toBe('call.txt')
    expect([evidence.titleOf({ ...piece, code: 'EV-01' }), evidence.titleOf(piece)]).toEqual(['EV-01', ''])
  })

  it('is called by 80 letters at most, on one line, without marks that turn it round or half a character at its end', () => {
    const called = (quote: string) => evidence.titleOf({ ...piece, quote })
    expect(called(' a\n\u202e b ')).toBe('a b')
    expect(called('x'.repeat(80))).toBe('x'.repeat(80))
    expect(called('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
    expect(called(`${'x'.repeat(78)}😀😀`)).toBe(`${'x'.repeat(78)}…`)
  })
})
