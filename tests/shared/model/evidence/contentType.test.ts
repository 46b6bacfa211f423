import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentType, pictureDots } from '../../../../shared/model/evidence/contentType.ts'

/** The low byte of each letter. */
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Big end first. */
const word = (value: number) => String.fromCharCode(value >> 8, value & 0xff)
const words = (...values: readonly number[]) => values.map(word).join('')
/** Little end first. */
const little = (value: number) => String.fromCharCode(value & 0xff, value >> 8)

describe('the type of a file, by its first bytes', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['application/pdf', '%PDF-1.7'],
    ['audio/wav', 'RIFF\x10\0\0\0WAVEfmt '],
    ['audio/mpeg', 'ID3\x04'],
    ['audio/mpeg', '\xff\xfb\x90'],
    ['audio/mpeg', '\xff\xfa\x90'],
    ['audio/mpeg', '\xff\xf3\x48'],
    ['audio/mpeg', '\xff\xf2\x48'],
    ['audio/aac', '\xff\xf1\x50'],
    ['audio/aac', '\xff\xf9\x50'],
    ['audio/ogg', 'OggS\0'],
    ['audio/amr', '#!AMR\n'],
    ['audio/flac', 'fLaC\0'],
    ['audio/mp4', '\0\0\0\x1cftypM4A \0'],
    ['audio/mp4', '\0\0\0\x1cftypM4B \0'],
    ['image/heic', '\0\0\0\x24ftypheic\0'],
    ['image/heic', '\0\0\0\x24ftypheix\0'],
    ['image/heic', '\0\0\0\x24ftypmif1\0'],
    ['image/heic', '\0\0\0\x24ftypmsf1\0'],
    ['image/avif', '\0\0\0\x20ftypavif\0'],
    ['video/mp4', '\0\0\0\x20ftypisom'],
    ['video/webm', '\x1aE\xdf\xa3\x01'],
    ['application/zip', 'PK\x03\x04 a.txt'],
    ['application/vnd.ms-office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\x03\x04 xl/workbook.xml'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK\x03\x04 word/document.xml'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PK\x03\x04 ppt/presentation.xml'],
    ['text/plain', 'a,b\r\n1,2\t\f'],
    ['text/plain', '\xf9\xec\xe5\xed'],
  ])('is %s', (type, text) => {
    expect(contentType(bytes(text))).toBe(type)
  })

  it('is none of an empty file, of one with bytes that no text holds, and of one whose mark stands elsewhere', () => {
    expect(contentType(bytes(''))).toBeNull()
    expect(contentType(bytes('a\0b'))).toBeNull()
    expect(contentType(bytes('a\x7fb'))).toBeNull()
    expect(contentType(bytes(' %PDF-1.7'))).toBe('text/plain')
    expect(contentType(bytes(' \x89PNG\r\n\x1a\n'))).toBeNull()
  })

  it('is told by the first 4,096 bytes alone', () => {
    expect(contentType(bytes(`${'a'.repeat(4096)}\0`))).toBe('text/plain')
    expect(contentType(bytes(`${'a'.repeat(4095)}\0`))).toBeNull()
    expect(contentType(bytes(`PK\x03\x04${' '.repeat(4089)}xl/`))).toMatch(/sheet$/u)
    expect(contentType(bytes(`PK\x03\x04${' '.repeat(4090)}xl/`))).toBe('application/zip')
  })
})

describe('the dots of a picture', () => {
  const png = (width: number, height: number) => bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${words(0, width, 0, height)}`)
  const gif = (width: number, height: number) => bytes(`GIF89a${little(width)}${little(height)}`)
  /** A segment that is skipped, then the frame, then something of the picture. */
  const jpeg = (frame: string, width: number, height: number) =>
    bytes(`\xff\xd8\xff\xe0${word(6)}JFIF\xff${frame}${word(17)}\x08${words(height, width)}\x03\x01`)
  const webp = (form: string, rest: string) => bytes(`RIFF\0\0\0\0WEBP${form}${rest}`.padEnd(30, '\0'))

  it('are width times height, as the head of each type says them', () => {
    const side = fc.integer({ min: 1, max: 0x3fff })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const dots = width * height
        expect(pictureDots(png(width, height), 'image/png')).toBe(dots)
        expect(pictureDots(gif(width, height), 'image/gif')).toBe(dots)
        expect(pictureDots(jpeg('\xc0', width, height), 'image/jpeg')).toBe(dots)
        expect(pictureDots(webp('VP8 ', `\0\0\0\0\0\0\0\x9d\x01\x2a${little(width)}${little(height)}`), 'image/webp')).toBe(dots)
        const bits = (width - 1) | ((height - 1) << 14)
        const packed = String.fromCharCode(...[0, 8, 16, 24].map((shift) => (bits >>> shift) & 0xff))
        expect(pictureDots(webp('VP8L', `\0\0\0\0\x2f${packed}`), 'image/webp')).toBe(dots)
        const canvas = `${little(width - 1)}\0${little(height - 1)}\0`
        expect(pictureDots(webp('VP8X', `\0\0\0\0\0\0\0\0${canvas}`), 'image/webp')).toBe(dots)
      }),
    )
  })

  it('count the third byte of a canvas, and leave the scale of a frame out', () => {
    expect(pictureDots(webp('VP8X', '\0\0\0\0\0\0\0\0\xff\xff\x01\x01\0\x02'), 'image/webp')).toBe(0x20000 * 0x20002)
    expect(pictureDots(webp('VP8 ', `\0\0\0\0\0\0\0\x9d\x01\x2a${little(0x4000 | 7)}${little(0x8000 | 3)}`), 'image/webp')).toBe(
      21,
    )
  })

  it.each(['\xc1', '\xc2', '\xcf'])('stand in any frame of a JPEG, as in %j', (frame) => {
    expect(pictureDots(jpeg(frame, 6, 5), 'image/jpeg')).toBe(30)
  })

  it.each(['\xc4', '\xc8', '\xcc', '\xbf', '\xd0'])('stand in no other segment of a JPEG, as in %j', (mark) => {
    expect(pictureDots(jpeg(mark, 6, 5), 'image/jpeg')).toBeNull()
  })

  it('are not told where the head is cut off, is of another form, or the type is no picture', () => {
    expect(pictureDots(png(2, 3).subarray(0, 23), 'image/png')).toBeNull()
    expect(pictureDots(gif(2, 3).subarray(0, 9), 'image/gif')).toBeNull()
    expect(pictureDots(jpeg('\xc0', 2, 3).subarray(0, 19), 'image/jpeg')).toBeNull()
    expect(pictureDots(bytes(`\xff\xd8\0\xe0${word(6)}JFIF${'\0'.repeat(20)}`), 'image/jpeg')).toBeNull()
    expect(pictureDots(webp('VP8 ', '').subarray(0, 29), 'image/webp')).toBeNull()
    expect(pictureDots(webp('VP8?', ''), 'image/webp')).toBeNull()
    expect(pictureDots(bytes('%PDF-1.7'), 'application/pdf')).toBeNull()
  })

  it('are read at the place of the bytes in their buffer', () => {
    const whole = bytes(`....${String.fromCharCode(...png(4, 5))}`)
    expect(pictureDots(whole.subarray(4), 'image/png')).toBe(20)
  })
})
