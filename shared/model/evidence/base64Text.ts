import * as z from 'zod'
import { longestName } from '../vocabulary.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** By the code of a letter what it stands for; 255 for what is none. */
const letterValues = new Uint8Array(256).fill(255)
for (let value = 0; value < letters.length; value += 1) letterValues[letters.charCodeAt(value)] = value

/**
 * Whether a text is base64 as it is written back: whole groups of four, padded, and nothing in the bits that hold no byte. Letter by
 * letter, since a regular expression runs out of room on millions of them.
 */
function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const end = text.length - padding
  for (let place = 0; place < end; place += 1) {
    const code = text.charCodeAt(place)
    if (code > 255 || letterValues[code] === 255) return false
  }
  const last = letterValues[text.charCodeAt(end - 1)] ?? 0
  return padding === 0 || (last & (padding === 2 ? 0b1111 : 0b11)) === 0
}

/** How many bytes a text in base64 holds. */
export function base64Size(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length / 4) * 3 - padding
}

/** Bytes in base64, of any number. */
export const base64Text = z
  .string()
  .superRefine((text, context) => {
    if (!isBase64(text)) context.addIssue({ code: 'invalid_format', format: 'base64', input: text })
  })
  .meta({ contentEncoding: 'base64' })

/** `image/png`; what a file says it is, which its content may belie. */
export const mediaType = z
  .string()
  .max(longestName)
  .regex(/^[\w.+-]+\/[\w.+-]+(?: *;[\x20-\x7e]*)?$/)
