export const betweenNames = ', '

/** The names of a list divided by commas, empty ones left out. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,،]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
