/** The text for a terminal: names are the user's, and nothing in one may steer it. Line breaks and tabs stay. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ')
}
