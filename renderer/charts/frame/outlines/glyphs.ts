import hebrewRegular from '@fontsource/heebo/files/heebo-hebrew-400-normal.woff?inline'
import hebrewBold from '@fontsource/heebo/files/heebo-hebrew-600-normal.woff?inline'
import latinRegular from '@fontsource/heebo/files/heebo-latin-400-normal.woff?inline'
import latinBold from '@fontsource/heebo/files/heebo-latin-600-normal.woff?inline'
import latinExtendedRegular from '@fontsource/heebo/files/heebo-latin-ext-400-normal.woff?inline'
import latinExtendedBold from '@fontsource/heebo/files/heebo-latin-ext-600-normal.woff?inline'
import { type Font, type Glyph, parse } from 'opentype.js'

const files = {
  regular: [hebrewRegular, latinRegular, latinExtendedRegular],
  bold: [hebrewBold, latinBold, latinExtendedBold],
} as const

const fonts = new Map<keyof typeof files, readonly Font[]>()

function fontsOf(weight: keyof typeof files): readonly Font[] {
  const known = fonts.get(weight)
  if (known) return known
  const made = files[weight].map((address) => parse(bytesOf(address)))
  fonts.set(weight, made)
  return made
}

function bytesOf(address: string): ArrayBuffer {
  const letters = atob(address.slice(address.indexOf(',') + 1))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0)).buffer
}

/** The bundled font's drawing of a letter at this weight (400 or 600); null where the font has none. */
export function glyphOf(letter: string, weight: number): Glyph | null {
  for (const font of fontsOf(weight >= 500 ? 'bold' : 'regular')) {
    const glyph = font.charToGlyph(letter)
    if (glyph.index !== 0) return glyph
  }
  return null
}
