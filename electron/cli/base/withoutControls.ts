/**
 * The text for a terminal: names are the user's, and nothing in one may steer it or turn round what stands after it. Line
 * breaks and tabs stay, and so do the marks by which our own sentences set a name apart.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ').replace(/[\u202a-\u202e]/gu, '')
}
