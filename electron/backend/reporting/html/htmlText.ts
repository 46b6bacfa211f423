import { textDirection } from '../../../../shared/i18n/textDirection.ts'

/** What turns round the text after it, and what no page can show. */
const unseen = /[\u202a-\u202e]|[^\P{Cc}\n\t]|[\ufffe\uffff]/gu
const broken = /\p{Surrogate}/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it stands in HTML: never markup, and what would turn it round or is unseen as a mark that can be seen. */
export function htmlText(text: string): string {
  return text
    .replace(broken, '\ufffd')
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
    .replace(
      unseen,
      (letter) => `<span class="mark">U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}</span>`,
    )
}

/** The same set apart from what stands around it, in the direction of its own letters. */
export function ownText(text: string, fallback: 'rtl' | 'ltr'): string {
  return `<bdi dir="${textDirection(text, fallback)}">${htmlText(text)}</bdi>`
}
