import type { FailurePoint } from '../model/engagement.ts'
import type { Dimension, Measure } from '../model/vocabulary.ts'
import { type Attribution, attributeTraces, noAttribution } from './attribution.ts'
import { addTo, ExactSum } from './ExactSum.ts'
import { type MeasureContext, measureContext, measureImpact } from './impact.ts'
import { type ImpactSlice, ownPlaces, type Place, sliceImpact } from './impactSlices.ts'
import type { ParetoInput, ParetoStep } from './pareto.ts'

interface Part {
  readonly rootCause: string | null
  readonly share: number
}

/** The part of one failure point's impact that a chart shows: what its steps down let through. */
export interface Mass {
  readonly failurePoint: FailurePoint
  /** Per month, in the unit of the measure. */
  readonly value: number
  /** By place; what they lack is null. */
  readonly slices: readonly ImpactSlice[]
  /** By root cause, null for untraced; shares 0–1 of the whole impact of the failure point. */
  readonly parts: readonly Part[]
  /** Sum of the shares of `parts`: 1 unless steps leave some out. */
  readonly partsShare: number
}

/** What each failure point brings to a chart, and how it was measured. Those that no step lets through are left out. */
export function paretoMasses(
  input: ParetoInput,
  measure: Measure,
  within: readonly ParetoStep[],
): { readonly masses: readonly Mass[]; readonly context: MeasureContext } {
  const { engagement, tallies } = input
  const context = measureContext(engagement, tallies, measure)
  const attributions = attributeTraces(engagement.traces)
  const places = ownPlaces(engagement)
  const categoryOf = categoriesOf(engagement)
  const accept = acceptanceOf(within)
  const masses: Mass[] = []
  for (const failurePoint of engagement.failurePoints) {
    if (!accept('failure-point', failurePoint.id) || !accept('touchpoint', failurePoint.touchpoint ?? null)) continue
    const impact = measureImpact(failurePoint, context)
    const slices = sliceImpact(failurePoint, impact, places.get(failurePoint.id) ?? nowhere, context).filter(
      ({ stage, channel }) => accept('stage', stage) && accept('channel', channel),
    )
    const parts = partsOf(attributions.get(failurePoint.id) ?? noAttribution).filter(
      ({ rootCause }) => accept('root-cause', rootCause) && accept('category', categoryOfPart(rootCause, categoryOf)),
    )
    if (slices.length > 0 && parts.length > 0) masses.push(toMass(failurePoint, impact, slices, parts, within.length === 0))
  }
  return { masses, context }
}

function partsOf({ parts, untraced }: Attribution): Part[] {
  const listed = Array.from(parts, ([rootCause, share]): Part => ({ rootCause, share }))
  return untraced > 0 ? [...listed, { rootCause: null, share: untraced }] : listed
}

/** The category of each root cause by id. */
export function categoriesOf({ rootCauses }: ParetoInput['engagement']): ReadonlyMap<string, string> {
  return new Map(rootCauses.map(({ id, category }) => [id, category]))
}

function categoryOfPart(rootCause: string | null, categoryOf: ReadonlyMap<string, string>): string | null {
  return rootCause === null ? null : (categoryOf.get(rootCause) ?? null)
}

/** The part of all masses that no root cause explains. */
export function untracedMass(masses: readonly Mass[]): number {
  const sum = new ExactSum()
  for (const { value, parts, partsShare } of masses) {
    const share = parts.find(({ rootCause }) => rootCause === null)?.share
    if (share !== undefined) sum.add((value * share) / partsShare)
  }
  return sum.total
}

const nowhere: Place = { stage: null, channel: null }

function toMass(failurePoint: FailurePoint, impact: number, slices: Mass['slices'], parts: Mass['parts'], whole: boolean): Mass {
  if (whole) return { failurePoint, value: impact, slices, parts, partsShare: 1 }
  const partsShare = sumOf(parts, ({ share }) => share)
  return { failurePoint, value: sumOf(slices, ({ value }) => value) * partsShare, slices, parts, partsShare }
}

function sumOf<T>(items: readonly T[], toNumber: (item: T) => number): number {
  const sum = new ExactSum()
  for (const item of items) sum.add(toNumber(item))
  return sum.total
}

type Acceptance = (dimension: Dimension, key: string | null) => boolean

/** Whether a key of a dimension lies within all steps; null is what the dimension does not reach. */
function acceptanceOf(within: readonly ParetoStep[]): Acceptance {
  const tests = within.map((step) => ({ dimension: step.dimension, test: testOf(step) }))
  return (dimension, key) => tests.every((one) => one.dimension !== dimension || one.test(key))
}

function testOf(step: ParetoStep): (key: string | null) => boolean {
  switch (step.kind) {
    case 'item':
      return (key) => key === step.key
    case 'other': {
      const keys = new Set(step.keys)
      return (key) => key !== null && keys.has(key)
    }
    case 'unassigned':
    case 'untraced':
      return (key) => key === null
  }
}

/** The values of a dimension's items by key; under null what is unassigned or untraced. Keys met at 0 are there too. */
export function massByKey(
  masses: readonly Mass[],
  dimension: Dimension,
  categoryOf: ReadonlyMap<string, string>,
): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, ExactSum>()
  for (const mass of masses) addMass(mass, dimension, categoryOf, sums)
  return new Map(Array.from(sums, ([key, sum]) => [key, sum.total]))
}

function addMass(
  mass: Mass,
  dimension: Dimension,
  categoryOf: ReadonlyMap<string, string>,
  sums: Map<string | null, ExactSum>,
): void {
  const { failurePoint, value, slices, parts, partsShare } = mass
  switch (dimension) {
    case 'failure-point':
      addTo(sums, failurePoint.id, value)
      break
    case 'touchpoint':
      addTo(sums, failurePoint.touchpoint ?? null, value)
      break
    case 'stage':
      for (const slice of slices) addTo(sums, slice.stage, slice.value * partsShare)
      break
    case 'channel':
      for (const slice of slices) addTo(sums, slice.channel, slice.value * partsShare)
      break
    case 'root-cause':
      for (const part of parts) addTo(sums, part.rootCause, (value * part.share) / partsShare)
      break
    case 'category':
      for (const { rootCause, share } of parts) {
        addTo(sums, categoryOfPart(rootCause, categoryOf), (value * share) / partsShare)
      }
      break
  }
}
