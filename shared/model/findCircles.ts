/** Of a longer circle only the beginning is named. */
const mostNamed = 20

export interface Circle {
  /** The place in the list of its first item. */
  readonly first: number
  /** The ids of the way round, for a sentence. */
  readonly round: string
}

type LinksOf<Item> = (item: Item) => readonly string[] | undefined

/** The circles among items that name others of their list. `indexOf` has the first place of each id. */
export function findCircles<Item extends { readonly id: string }>(
  items: readonly Item[],
  indexOf: ReadonlyMap<string, number>,
  linksOf: LinksOf<Item>,
): readonly Circle[] {
  const finished = new Set<string>()
  const linksAt = (id: string): readonly string[] => {
    const item = items[indexOf.get(id) ?? -1]
    return (item && linksOf(item)) ?? []
  }
  return items.flatMap(({ id }) => {
    const cycle = findCycle(id, linksAt, finished)
    if (cycle === null) return []
    const places = cycle.map((member) => indexOf.get(member) ?? 0)
    const first = places.reduce((least, place) => Math.min(least, place))
    const start = places.indexOf(first)
    return [{ first, round: named([...cycle.slice(start), ...cycle.slice(0, start + 1)]).join(', ') }]
  })
}

/** A sentence has room for a few. */
function named(round: readonly string[]): readonly string[] {
  return round.length <= mostNamed ? round : [...round.slice(0, mostNamed - 2), '…', ...round.slice(-1)]
}

/** A depth-first walk with its own stack, because chains may be long. Returns the first circle met from `start`. */
function findCycle(start: string, linksAt: (id: string) => readonly string[], finished: Set<string>): readonly string[] | null {
  if (finished.has(start)) return null
  const trail: { id: string; next: number }[] = [{ id: start, next: 0 }]
  const onTrail = new Set([start])
  let cycle: readonly string[] | null = null
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const linked = linksAt(top.id)[top.next]
    top.next += 1
    if (linked === undefined) {
      finished.add(top.id)
      onTrail.delete(top.id)
      trail.pop()
    } else if (onTrail.has(linked)) {
      const ids = trail.map(({ id }) => id)
      cycle ??= ids.slice(ids.indexOf(linked))
    } else if (!finished.has(linked)) {
      onTrail.add(linked)
      trail.push({ id: linked, next: 0 })
    }
  }
  return cycle
}
