/** A surrogate that stands alone: a pair is one character to the flag u. */
const halfOfPair = /\p{Surrogate}/u

interface Place {
  readonly value: unknown
  readonly step: PropertyKey | null
  readonly parent: Place | null
}

/**
 * Where a JSON value holds text that is not whole Unicode (half of a surrogate pair, in a key or a value), as steps from the
 * top; null when nowhere. A file could only store such text changed. Walks without recursion: the depth may be anything.
 */
export function findMalformedText(input: unknown): readonly PropertyKey[] | null {
  const open: Place[] = [{ value: input, step: null, parent: null }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value } = place
    if (typeof value === 'string' && halfOfPair.test(value)) return stepsTo(place)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const next = { value: inner, step: Array.isArray(value) ? Number(key) : key, parent: place }
      if (halfOfPair.test(key)) return stepsTo(next)
      open.push(next)
    }
  }
  return null
}

function stepsTo(place: Place): PropertyKey[] {
  const steps: PropertyKey[] = []
  for (let at: Place | null = place; at !== null; at = at.parent) if (at.step !== null) steps.push(at.step)
  return steps.reverse()
}
