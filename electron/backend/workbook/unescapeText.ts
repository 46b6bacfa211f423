const escaped = /_x([0-9A-Fa-f]{4})_/gu

/** A text as Excel keeps it: what XML cannot hold stands there as _xHHHH_, and so does an underscore that would read as such. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}
