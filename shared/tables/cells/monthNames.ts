/** The months as tables name them, from January: whole, and as far as they are cut short. */
const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const hebrew = ['ינואר', 'פברואר', 'מרץ', 'אפריל', 'מאי', 'יוני', 'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר']
/** Other spellings of the same months. */
const others: Readonly<Record<string, number>> = { sept: 9, מרס: 3, פבר: 2, אוק: 10 }

/** Letters of a name that is cut short. */
const fewestLetters = 3

/** 1–12 for the name of a month in either language, whole or cut short, with the prefix of a Hebrew date or a point behind. */
export function monthNamed(text: string): number | null {
  const name = text.toLowerCase().replace(/[.׳']/gu, '')
  return monthWhole(name) ?? (/^[בל]/u.test(name) ? monthWhole(name.slice(1)) : null)
}

function monthWhole(name: string): number | null {
  if (name.length < fewestLetters) return null
  const other = others[name]
  if (other !== undefined) return other
  for (const names of [english, hebrew]) {
    const at = names.findIndex((whole) => whole === name || (whole.startsWith(name) && name.length >= fewestLetters))
    if (at >= 0) return at + 1
  }
  return null
}
