import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeTable, findEncoding } from '../../../../electron/backend/importing/decodeTable.ts'
import { type PartedFile, partedFileAt } from '../../../../electron/backend/transfer/PartedFile.ts'
import { collect } from '../../../fixtures/collect.ts'
import { temporaryFolder } from '../services/testBackend.ts'

/** The bytes as a file that is read in parts of this size. */
function parted(bytes: readonly number[], size = 3): PartedFile {
  return {
    path: '',
    name: 'table.csv',
    size: bytes.length,
    async *parts() {
      for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.slice(at, at + size))
    },
  }
}

async function decode(file: PartedFile): Promise<readonly [encoding: string, text: string]> {
  const encoding = await findEncoding(file)
  const pieces = await collect(decodeTable(file, encoding))
  return [encoding, pieces.join('')]
}

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

describe.each([1, 2, 3, 1000])('the letters of a table file read in parts of %i bytes', (size) => {
  it('are read as UTF-8, with or without its mark', async () => {
    const utf8 = [...new TextEncoder().encode('שלב,é😀')]
    expect(await decode(parted(utf8, size))).toEqual(['utf-8', 'שלב,é😀'])
    expect(await decode(parted([0xef, 0xbb, 0xbf, ...utf8], size))).toEqual(['utf-8', 'שלב,é😀'])
    expect(await decode(parted([], size))).toEqual(['utf-8', ''])
  })

  it('are read as UTF-16 by its mark, in either order', async () => {
    expect(await decode(parted([0xff, 0xfe, 0xe9, 0x05, 0x2c, 0x00], size))).toEqual(['utf-16le', 'ש,'])
    expect(await decode(parted([0xfe, 0xff, 0x05, 0xe9, 0x00, 0x2c], size))).toEqual(['utf-16be', 'ש,'])
  })

  it('are the Hebrew or the Western ones of Windows in a file that is not UTF-8', async () => {
    expect(await decode(parted([0xf9, 0xec, 0xe1, ...ascii(',a')], size))).toEqual(['windows-1255', 'שלב,a'])
    const western = [...ascii('caf'), 0xe9, ...ascii(' na'), 0xef, ...ascii('ve')]
    expect(await decode(parted(western, size))).toEqual(['windows-1252', 'café naïve'])
  })

  it('are Hebrew ones where a word is made of them alone, with niqqud too, and not where accents stand side by side', async () => {
    const written = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
    const words = ['reclamações', 'Päätös', 'créée', 'compañía', 'ÀÉâ']
    for (const word of words) expect(await decode(parted(written(`a,${word}`), size))).toEqual(['windows-1252', `a,${word}`])
    const pointed = [0xe7, 0xc4, 0xe9, 0xcc, 0xe1]
    expect(await decode(parted([...pointed, ...ascii(',a')], size))).toEqual(['windows-1255', 'חִיּב,a'])
    expect((await decode(parted([...ascii('a,'), 0xf9, 0xec], size)))[0]).toBe('windows-1255')
  })

  it('stay UTF-8 where single bytes of it were spoilt, which show', async () => {
    const utf8 = [...new TextEncoder().encode('תלונה – משלוח')]
    expect(await decode(parted([...utf8, 0xff, ...ascii(',a')], size))).toEqual(['utf-8', 'תלונה – משלוח\ufffd,a'])
  })

  it('are no UTF-8 where the last of them breaks off', async () => {
    expect((await decode(parted([...ascii('caf'), 0xc3], size)))[0]).toBe('windows-1252')
  })

  it('are read as UTF-16 without a mark by the zero bytes of its commas, in either order', async () => {
    const table = [...'שם,כמות\nא,1\n'].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
    const swapped = table.map((_, at) => table[at ^ 1] ?? 0)
    expect(await decode(parted(table, size))).toEqual(['utf-16le', 'שם,כמות\nא,1\n'])
    expect(await decode(parted(swapped, size))).toEqual(['utf-16be', 'שם,כמות\nא,1\n'])
  })
})

describe('a file read in parts', () => {
  it('is read from its beginning as often as asked, and refused where there is none', async () => {
    const path = join(temporaryFolder(), 'x.csv')
    writeFileSync(path, 'a'.repeat(3_000_000))
    const file = partedFileAt(path)
    const sizes = async () => (await collect(file.parts())).map(({ length }) => length)
    expect(await sizes()).toEqual([1_048_576, 1_048_576, 902_848])
    expect(await sizes()).toHaveLength(3)
    expect(() => partedFileAt(join(temporaryFolder(), 'none.csv'))).toThrow(
      expect.objectContaining({ code: 'not-found', params: { name: 'none.csv' } }),
    )
    expect(() => partedFileAt(temporaryFolder())).toThrow(expect.objectContaining({ code: 'not-a-file' }))
  })
})
