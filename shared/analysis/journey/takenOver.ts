import type { Touchpoint } from '../../engagement/engagement.ts'
import type { Patch } from '../../model/patch.ts'

/**
 * What a touchpoint takes over from another one that is the same, as a patch of the kept one: all that was noted of either stands
 * (people, what is behind the stage, readings, words); of what can be said once only (a score, a channel, a unit), what the kept
 * one says. Names, places and what they depend on are left to the caller.
 */
export function takenOver(kept: Touchpoint, duplicate: Touchpoint): Patch<Touchpoint> {
  const { id: _id, name: _name, stage: _stage, dependsOn: _needs, targetOf: _target, ...said } = duplicate
  const lacking: Patch<Touchpoint> = Object.fromEntries(
    Object.entries(said).filter(([field]) => Reflect.get(kept, field) === undefined),
  )
  return {
    ...lacking,
    ...both(kept.hands, said.hands, (hands, more) => ({ hands: unlike([...hands, ...more], (hand) => hand) })),
    ...both(kept.handOvers, said.handOvers, (own, more) => ({ handOvers: unlike([...own, ...more], ({ hand }) => hand) })),
    ...both(kept.backstage, said.backstage, (own, more) => ({
      backstage: unlike([...own, ...more], ({ name, kind }) => `${kind} ${name}`),
    })),
    ...both(kept.scoreReadings, said.scoreReadings, (own, more) => ({
      scoreReadings: [...own, ...more].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    })),
    ...both(kept.feeling, said.feeling, (own, more) => ({ feeling: linesOf(own, more) })),
    ...both(kept.expectation, said.expectation, (own, more) => ({ expectation: linesOf(own, more) })),
    ...both(kept.goodMoment, said.goodMoment, (own, more) => ({ goodMoment: linesOf(own, more) })),
    ...both(kept.wait, said.wait, (own, more) => ({ wait: { ...more, ...own } })),
    ...both(kept.recovery, said.recovery, (own, more) => ({ recovery: { ...more, ...own } })),
  }
}

/** Nothing where only one of the two says something. */
function both<Value>(
  own: Value | undefined,
  other: Value | undefined,
  join: (own: Value, other: Value) => Patch<Touchpoint>,
): Patch<Touchpoint> {
  return own === undefined || other === undefined ? {} : join(own, other)
}

/** The first of those that have the same name. */
function unlike<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const byName = new Map<string, Item>()
  for (const item of items) if (!byName.has(nameOf(item))) byName.set(nameOf(item), item)
  return [...byName.values()]
}

/** The lines of one text and then those that only the other has. */
function linesOf(own: string, other: string): string {
  return unlike([...own.split('\n'), ...other.split('\n')], (line) => line).join('\n')
}
