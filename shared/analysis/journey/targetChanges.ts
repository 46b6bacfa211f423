import type { Touchpoint } from '../../engagement/engagement.ts'

/** What a target journey may set otherwise than today. */
const comparedFields = [
  'name',
  'channel',
  'momentOfTruth',
  'customerScore',
  'organisationScore',
  'hands',
  'wait',
  'feeling',
  'expectation',
  'goodMoment',
  'recovery',
  'backstage',
] as const satisfies readonly (keyof Touchpoint)[]
export type ComparedField = (typeof comparedFields)[number]

export interface TargetChanges {
  /** What differs from the touchpoint that each replaces; null of one that is new. Those alike are missing. */
  readonly changed: readonly { readonly id: string; readonly fields: readonly ComparedField[] | null }[]
  /** Names of the touchpoints of today that nothing replaces, in their order. */
  readonly gone: readonly string[]
}

interface Way {
  readonly touchpoints: readonly Touchpoint[]
}

/** How a target journey differs from the one of today, told by `targetOf` of its touchpoints and never by their names. */
export function targetChanges(target: Way, today: Way): TargetChanges {
  const before = new Map(today.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const replaced = new Set(target.touchpoints.map(({ targetOf }) => targetOf))
  const changed = target.touchpoints.map((touchpoint) => {
    const was = before.get(touchpoint.targetOf ?? '')
    const fields = was === undefined ? null : comparedFields.filter((field) => !isAlike(was[field], touchpoint[field]))
    return { id: touchpoint.id, fields }
  })
  return {
    changed: changed.filter(({ fields }) => fields === null || fields.length > 0),
    gone: today.touchpoints.filter(({ id }) => !replaced.has(id)).map(({ name }) => name),
  }
}

/** Nothing, no and an empty list say the same. */
function isAlike(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => (value === false || (Array.isArray(value) && value.length === 0) ? undefined : value)
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
