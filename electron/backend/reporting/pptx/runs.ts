/** The items in runs, each of which finds room by its height; one that is higher stands alone. */
export function runsOf<Item>(
  items: readonly Item[],
  room: number,
  heightOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let used = room
  for (const item of items) {
    const height = heightOf(item)
    const last = runs.at(-1)
    if (last === undefined || used + height > room) {
      runs.push([item])
      used = height
    } else {
      last.push(item)
      used += height
    }
  }
  return runs
}

/** As many runs as room makes necessary, of about the same height: no slide with a row or two that were left over. */
export function evenRunsOf<Item>(
  items: readonly Item[],
  room: number,
  heightOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const runs = runsOf(items, room, heightOf)
  const whole = items.reduce((sum, item) => sum + heightOf(item), 0)
  for (let even = Math.ceil(whole / Math.max(1, runs.length)); even < room; even += 1) {
    const evened = runsOf(items, even, heightOf)
    if (evened.length === runs.length) return evened
  }
  return runs
}
