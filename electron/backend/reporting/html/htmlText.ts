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

/** A telephone, a day, a code, and what stands in the place of a name: broken over two lines they are read as two. */
const inOneLine = /(?<![\p{L}\p{N}-])\+?(?:\d{1,4}|\p{Lu}{1,4})(?:-\d{1,7}){1,4}(?![\p{L}\p{N}-])|\[\p{L}{1,12} \d{1,5}\]/gu

/** The same, in which what must be read as one stays in one line. */
export function runningText(text: string): string {
  return htmlText(text).replace(inOneLine, '<span class="one">$&</span>')
}

/** The same set apart from what stands around it, in the direction of its own letters. */
export function ownText(text: string, fallback: 'rtl' | 'ltr'): string {
  return `<bdi dir="${textDirection(text, fallback)}">${runningText(text)}</bdi>`
}
