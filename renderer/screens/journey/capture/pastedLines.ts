import { cleanName } from '../../../../shared/model/textRules.ts'
import { splitClipboard } from '../../../../shared/tables/splitClipboard.ts'

/** The lines of a pasted list, cells of one line joined; null where it is one line, which a field takes by itself. */
export function pastedLines(text: string): readonly string[] | null {
  const lines = splitClipboard(text)
    .map((cells) =>
      cells
        .map((cell) => cleanName(cell).text.trim())
        .filter((cell) => cell !== '')
        .join(' · '),
    )
    .filter((line) => line !== '')
  return lines.length < 2 ? null : lines
}
