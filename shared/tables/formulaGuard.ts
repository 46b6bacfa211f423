/**
 * What a spreadsheet may take for a formula where a CSV cell begins with it: the marks of OWASP's list, their full-width forms
 * too, also behind spaces and quotes. Before it may stand apostrophes, so that what is guarded can be told again.
 */
const formula = /^'*[\s"]*[=+\-@\t\r\n\0＝＋－＠]/u

/** A text as it stands in a CSV cell: an apostrophe before what could be taken for a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text that `guarded` made this of: exactly the apostrophe that it added is taken away. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
