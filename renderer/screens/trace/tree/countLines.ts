/**
 * How many lines a text takes in `room` pixels, broken between words and behind hyphens, and inside a word that is longer than a
 * line; at least one. `widthOf` tells the width of some letters in pixels.
 */
export function countLines(text: string, room: number, widthOf: (letters: string) => number): number {
  const space = widthOf(' ')
  let lines = 1
  let used = 0
  for (const word of text.trim().split(/\s+/)) {
    let before = used === 0 ? 0 : space
    for (const part of word.split(/(?<=[\p{L}\p{N}][-–—])/u)) {
      const width = widthOf(part)
      if (used > 0 && used + before + width > room) {
        lines += 1
        used = 0
      }
      if (used === 0) before = 0
      used += before + width
      before = 0
      // Longer than a line: it goes on in further ones.
      for (; used > room && room > 0 && width > room; used -= room) lines += 1
    }
  }
  return lines
}
