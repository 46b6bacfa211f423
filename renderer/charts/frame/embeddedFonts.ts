import hebrew from '@fontsource-variable/heebo/files/heebo-hebrew-wght-normal.woff2?inline'
import latinExtended from '@fontsource-variable/heebo/files/heebo-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/heebo/files/heebo-latin-wght-normal.woff2?inline'

const faces = [
  { data: hebrew, range: 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F' },
  { data: latinExtended, range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+20A0-20A9,U+20AB,U+20AD-20C0' },
  { data: latin, range: 'U+0000-00FF,U+0131,U+0152-0153,U+2011-206F,U+20AC,U+2122,U+2191,U+2193,U+2212' },
]

/**
 * Style rules that carry the bundled font inside a saved picture: an image is drawn apart from the page and sees none of its
 * fonts, nor does the client's computer have them. Loaded only when a picture is saved.
 */
export function embeddedFontRules(): string {
  return faces
    .map(
      ({ data, range }) =>
        `@font-face{font-family:'Heebo Variable';font-weight:100 900;src:url(${data}) format('woff2');unicode-range:${range}}`,
    )
    .join('')
}
