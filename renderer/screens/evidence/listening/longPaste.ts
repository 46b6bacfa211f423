import type { ClipboardEvent } from 'react'
import { cleanText } from '../../../../shared/model/textRules.ts'

/** Letters from which a browser takes seconds to paste them line by line, and the field is given them at once instead. */
const long = 50_000

/** What the field holds after a long paste, which is taken out of the browser's hands; null leaves it to the browser. */
export function longPaste(event: ClipboardEvent<HTMLTextAreaElement>): string | null {
  const pasted = event.clipboardData.getData('text/plain')
  if (pasted.length < long) return null
  event.preventDefault()
  const { value, selectionStart, selectionEnd } = event.currentTarget
  return `${value.slice(0, selectionStart)}${cleanText(pasted).text}${value.slice(selectionEnd)}`
}
