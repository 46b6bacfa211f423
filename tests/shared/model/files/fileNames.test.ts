import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileStem } from '../../../../shared/model/files/fileStem.ts'
import { safeFileName } from '../../../../shared/model/files/safeFileName.ts'
import { reportFormatOf } from '../../../../shared/model/report/reportFormats.ts'

const bytesOf = (text: string) => Buffer.byteLength(text)

describe('a name of a file', () => {
  it.each([
    ['a report', 'a report'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  ..-hidden', 'hidden'],
    ['ends in dots. . .', 'ends in dots'],
    ['tur\u202ened', 'tur ned'],
    ['half\ud800letter', 'half letter'],
    ['e\u0301', '\u00e9'],
    ['con', ''],
    ['COM1.txt', ''],
    ['lpt² .x', ''],
    ['console', 'console'],
    ['a con', 'a con'],
    ['', ''],
  ])('made of %j is %j', (name, stem) => {
    expect(fileStem(name)).toBe(stem)
  })

  it.each([
    ['a', 1],
    ['\u00e9', 2],
    ['ש', 2],
    ['\u0800', 3],
    ['漢', 3],
    ['😀', 4],
  ])('takes 120 bytes with its ending, of the letter %s %i', (letter, each) => {
    expect(fileStem(letter.repeat(200))).toBe(letter.repeat(Math.floor(120 / each)))
    expect(fileStem(letter.repeat(200), '.docx')).toBe(letter.repeat(Math.floor(115 / each)))
  })

  it('is whole at its end: what was cut leaves neither a space nor a dot there', () => {
    expect(fileStem(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119))
    expect(fileStem(`${'a'.repeat(118)}. b`)).toBe('a'.repeat(118))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const stem = fileStem(name)
        expect(bytesOf(stem)).toBeLessThanOrEqual(120)
        expect(stem).not.toMatch(/^[-. ]|[. ]$|[/\\:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}]/u)
      }),
    )
  })

  it.each([
    ['/etc/passwd', 'passwd'],
    ['C:\\client\\table.CSV', 'table.CSV'],
    ['a/b/', 'b'],
    ['a/ /', 'a'],
    ['notes.of.today.txt ', 'notes.of.today.txt'],
    ['.hidden', 'file.hidden'],
    ['con.txt', 'file.txt'],
    ['', 'file'],
    ['a.toolongending', 'a.toolongending'],
  ])('of what was called %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })
})

describe('the format that a name asks for', () => {
  it('is its ending, in any case; none of a name that is nothing else', () => {
    expect(['a.pdf', 'A.PDF', 'b.DocX', 'c.pptx', 'd.html', 'e.xlsx'].map(reportFormatOf)).toEqual([
      ...['pdf', 'pdf', 'docx', 'pptx', 'html', 'xlsx'],
    ])
    expect(['pdf', '.pdf', 'a.pdf.txt', 'apdf', ''].map(reportFormatOf)).toEqual(Array.from({ length: 5 }, () => undefined))
  })
})
