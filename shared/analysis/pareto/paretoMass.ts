import type { FailurePoint } from '../../engagement/engagement.ts'
import { type Dimension, isFieldDimension, type Measure } from '../../model/vocabulary.ts'
import { type Attribution, allUntraced } from '../attribution/attribution.ts'
import { type MeasureContext, measureContext, measureImpact } from '../measures/impact.ts'
import { type ImpactSlice, ownPlace, sliceImpact, touchpointsById } from '../measures/impactSlices.ts'
import { addTo, ExactSum } from '../numbers/ExactSum.ts'
import { homesOf, keyOfCause, type MassKey, type PromisePart, promiseParts, type RootCauseHomes, unassigned } from './massKeys.ts'
import type { ParetoInput, ParetoStep } from './pareto.ts'

/** The part of one failure point's impact that a chart shows: what its steps down let through. */
export interface Mass {
  readonly failurePoint: FailurePoint
  /** Per month, in the unit of the measure: the slices times `partsShare` times `promisesShare`. */
  readonly value: number
  /** By place; what they lack is null. Worked out when asked for: most charts need none. */
  readonly slices: () => readonly ImpactSlice[]
  /** The parts shown, each a share 0–1 of the whole failure point. */
  readonly parts: Attribution
  /** Sum of the shares of `parts`: 1 unless steps leave some out. */
  readonly partsShare: number
  /** The promises shown, each a share 0–1 of the whole failure point. */
  readonly promises: readonly PromisePart[]
  /** Sum of the shares of `promises`: 1 unless steps leave some out. */
  readonly promisesShare: number
}

/** What each failure point brings to a chart, and how it was measured. Those that no step lets through are left out. */
export function paretoMasses(
  input: ParetoInput,
  measure: Measure,
  within: readonly ParetoStep[],
): { readonly masses: readonly Mass[]; readonly context: MeasureContext } {
  const { engagement, tallies, attributions } = input
  const context = measureContext(engagement, tallies, measure)
  const touchpoints = touchpointsById(engagement)
  const promisesOf = promiseParts(engagement)
  const letThrough = filterOf(within, homesOf(engagement))
  const masses: Mass[] = []
  for (const failurePoint of engagement.failurePoints) {
    const value = measureImpact(failurePoint, context)
    const slices = () => sliceImpact(failurePoint, value, ownPlace(failurePoint, touchpoints), context)
    const parts = attributions.get(failurePoint.id) ?? allUntraced
    const promises = promisesOf(failurePoint.id)
    const mass = letThrough({ failurePoint, value, slices, parts, partsShare: 1, promises, promisesShare: 1 })
    if (mass !== null) masses.push(mass)
  }
  return { masses, context }
}

/** What lies within all steps of a mass; null for nothing. Without steps a mass stays as it is. */
function filterOf(within: readonly ParetoStep[], homes: RootCauseHomes): (whole: Mass) => Mass | null {
  if (within.length === 0) return (whole) => whole
  const placed = within.some(({ dimension }) => dimension === 'stage' || dimension === 'channel' || isFieldDimension(dimension))
  const fields = within.map(({ dimension }) => dimension).filter(isFieldDimension)
  const tests = within.map((step) => ({ dimension: step.dimension, test: testOf(step) }))
  const accept = (dimension: Dimension, key: MassKey | null): boolean =>
    tests.every((one) => one.dimension !== dimension || one.test(key ?? unassigned))
  return (whole) => {
    const { failurePoint } = whole
    if (!accept('failure-point', failurePoint.id) || !accept('touchpoint', failurePoint.touchpoint ?? null)) return null
    const slices = placed
      ? whole
          .slices()
          .filter(
            ({ stage, channel, field }) =>
              accept('stage', stage) && accept('channel', channel) && fields.every((dimension) => accept(dimension, field)),
          )
      : null
    const parts = whole.parts.filter(({ rootCause }) =>
      causeDimensions.every((by) => accept(by, keyOfCause(by, rootCause, homes))),
    )
    const promises = whole.promises.filter(({ promise }) => accept('promise', promise))
    if (slices?.length === 0 || parts.length === 0 || promises.length === 0) return null
    const partsShare = sumOf(parts, ({ share }) => share)
    const promisesShare = sumOf(promises, ({ share }) => share)
    const value = (slices === null ? whole.value : sumOf(slices, (slice) => slice.value)) * partsShare * promisesShare
    const shownSlices = slices === null ? whole.slices : () => slices
    return { failurePoint, value, slices: shownSlices, parts, partsShare, promises, promisesShare }
  }
}

const causeDimensions = ['root-cause', 'category', 'unit'] as const

function testOf(step: ParetoStep): (key: MassKey) => boolean {
  switch (step.kind) {
    case 'item':
      return (key) => key === step.key
    case 'other': {
      const keys = new Set<MassKey>(step.keys)
      return (key) => keys.has(key)
    }
    case 'unassigned':
    case 'untraced':
      return (key) => typeof key !== 'string' && key.rest === step.kind
  }
}

function sumOf<T>(items: readonly T[], toNumber: (item: T) => number): number {
  const sum = new ExactSum()
  for (const item of items) sum.add(toNumber(item))
  return sum.total
}

/** The part of all masses that no root cause explains. */
export function untracedMass(masses: readonly Mass[]): number {
  const sum = new ExactSum()
  for (const { value, parts, partsShare } of masses) {
    for (const { rootCause, share } of parts) if (rootCause === null) sum.add((value * share) / partsShare)
  }
  return sum.total
}

/** The values of a dimension's items by key, and of its rests. Keys met at 0 are there too. */
export function massByKey(masses: readonly Mass[], dimension: Dimension, homes: RootCauseHomes): ReadonlyMap<MassKey, number> {
  if (dimension === 'failure-point') return new Map(masses.map(({ failurePoint, value }) => [failurePoint.id, value]))
  const sums = new Map<MassKey, ExactSum>()
  for (const mass of masses) addMass(mass, dimension, homes, sums)
  return new Map(Array.from(sums, ([key, sum]) => [key, sum.total]))
}

function addMass(
  { failurePoint, value, slices, parts, partsShare, promises, promisesShare }: Mass,
  dimension: Exclude<Dimension, 'failure-point'>,
  homes: RootCauseHomes,
  sums: Map<MassKey, ExactSum>,
): void {
  const ofSlice = partsShare * promisesShare
  if (isFieldDimension(dimension)) {
    for (const slice of slices()) addTo(sums, slice.field ?? unassigned, slice.value * ofSlice)
    return
  }
  switch (dimension) {
    case 'touchpoint':
      addTo(sums, failurePoint.touchpoint ?? unassigned, value)
      break
    case 'stage':
    case 'channel':
      for (const slice of slices()) addTo(sums, slice[dimension] ?? unassigned, slice.value * ofSlice)
      break
    case 'promise':
      for (const { promise, share } of promises) addTo(sums, promise, (value * share) / promisesShare)
      break
    case 'root-cause':
    case 'category':
    case 'unit':
      for (const { rootCause, share } of parts) {
        addTo(sums, keyOfCause(dimension, rootCause, homes), (value * share) / partsShare)
      }
      break
  }
}
