/** A cell in quotes up to where it ends; a quote within is doubled. */
const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y

/** The table on a clipboard without its rows of blank cells, see `splitCells`. */
export function splitClipboard(text: string): string[][] {
  return splitCells(text).filter((row) => row.some((value) => value.trim() !== ''))
}

/** The line that ends a text ends its last row, and begins none. */
const lastLineEnd = /\r?\n$/

/**
 * Splits what Excel puts on the clipboard: tabs between cells, quotes around cells that hold a line break. Other quotes
 * are a cell's own words, also where it begins with one.
 */
export function splitCells(copied: string): string[][] {
  const text = copied.replace(lastLineEnd, '')
  const rows: string[][] = [[]]
  let cell = ''
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    quotedCell.lastIndex = at
    const within = cell === '' && letter === '"' ? quotedCell.exec(text)?.[1] : undefined
    if (within !== undefined && /[\t\n]|""/.test(within)) {
      cell = within.replaceAll('""', '"')
      at += within.length + 1
    } else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  endCell()
  return rows
}

/** What `splitCells` reads as these rows. */
export function joinCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n')
}

function quoted(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
