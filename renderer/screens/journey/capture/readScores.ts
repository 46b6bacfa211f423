const highestScore = 10
const scores = /^(?<customer>\d+(?:[.,]\d+)?)(?:[\s/;–-]+(?<organisation>\d+(?:[.,]\d+)?))?$/u

interface TypedScores {
  readonly customer: number
  readonly organisation?: number
}

/** What customers give and, after it, what the organisation gives itself: `7` or `4,5 / 8`. Null for anything else than scores from 0 to 10. */
export function readScores(text: string): TypedScores | null {
  const groups = scores.exec(text.trim())?.groups
  if (groups === undefined) return null
  const customer = numberIn(groups['customer'])
  const organisation = numberIn(groups['organisation'])
  if (customer === undefined || customer > highestScore || (organisation ?? 0) > highestScore) return null
  return organisation === undefined ? { customer } : { customer, organisation }
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replace(',', '.'))
}
