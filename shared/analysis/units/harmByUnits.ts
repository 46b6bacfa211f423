import { groupBy } from '../../model/groupBy.ts'
import type { Measure } from '../../model/vocabulary.ts'
import { addTo, type ExactSum, exactSum } from '../numbers/ExactSum.ts'
import { homesOf, keyOfCause, type MassKey } from '../pareto/massKeys.ts'
import type { ParetoInput } from '../pareto/pareto.ts'
import { paretoMasses } from '../pareto/paretoMass.ts'

/** Where harm lands or is born: a unit, or what names none; what no root cause explains is born nowhere yet. */
export type UnitPlace = { readonly kind: 'unit'; readonly id: string } | { readonly kind: 'unassigned' | 'untraced' }

/** One row or column. */
interface UnitLine {
  readonly place: UnitPlace
  /** Per month, in the unit of the measure. */
  readonly value: number
}

interface UnitCellCause {
  /** Null where nothing is traced. */
  readonly rootCause: string | null
  readonly value: number
  /** Largest first. */
  readonly failurePoints: readonly { readonly failurePoint: string; readonly value: number }[]
}

interface UnitCell {
  readonly value: number
  /** Largest first. */
  readonly causes: readonly UnitCellCause[]
}

export interface HarmByUnits {
  readonly total: number
  /** Units where harm lands: those of the touchpoints of failure points; largest first, then what names none. */
  readonly landings: readonly UnitLine[]
  /** Units where its root causes are born; largest first, then those without a unit, then what is not traced. */
  readonly births: readonly UnitLine[]
  /** By landing, then by birth; rows sum to the landings, columns to the births. */
  readonly cells: readonly (readonly UnitCell[])[]
}

/** Harm by where it lands and where it is born, per month. Units without harm have neither row nor column. */
export function harmByUnits(input: ParetoInput, measure: Measure): HarmByUnits {
  const { masses } = paretoMasses(input, measure, [])
  const homes = homesOf(input.engagement)
  const unitOf = new Map(input.engagement.touchpoints.map(({ id, unit }) => [id, unit]))
  const pieces = masses.flatMap(({ failurePoint, value, parts, partsShare }): readonly Piece[] => {
    const landing = unitOf.get(failurePoint.touchpoint ?? '')
    return parts.map(({ rootCause, share }) => ({
      landing: landing === undefined ? rest('unassigned') : unit(landing),
      birth: toPlace(keyOfCause('unit', rootCause, homes)),
      rootCause,
      failurePoint: failurePoint.id,
      value: (value * share) / partsShare,
    }))
  })
  const harmful = pieces.filter(({ value }) => value > 0)
  const landings = linesOf(harmful, ({ landing }) => landing)
  const births = linesOf(harmful, ({ birth }) => birth)
  const byCell = groupBy(harmful, ({ landing, birth }) => cellName(landing, birth))
  return {
    total: exactSum(harmful.map(({ value }) => value)),
    landings,
    births,
    cells: landings.map((row) => births.map((column) => cellOf(byCell.get(cellName(row.place, column.place)) ?? []))),
  }
}

interface Piece {
  readonly landing: UnitPlace
  readonly birth: UnitPlace
  readonly rootCause: string | null
  readonly failurePoint: string
  readonly value: number
}

function unit(id: string): UnitPlace {
  return { kind: 'unit', id }
}

function rest(kind: 'unassigned' | 'untraced'): UnitPlace {
  return { kind }
}

function toPlace(key: MassKey): UnitPlace {
  return typeof key === 'string' ? unit(key) : rest(key.rest)
}

/** A name of a place that no id of another can be. */
export function unitPlaceName(place: UnitPlace): string {
  return place.kind === 'unit' ? `unit ${place.id}` : place.kind
}

function cellName(landing: UnitPlace, birth: UnitPlace): string {
  return JSON.stringify([unitPlaceName(landing), unitPlaceName(birth)])
}

const order = { unit: 0, unassigned: 1, untraced: 2 } as const

function linesOf(pieces: readonly Piece[], placeOf: (piece: Piece) => UnitPlace): readonly UnitLine[] {
  const places = new Map<string, UnitPlace>()
  const sums = new Map<string, ExactSum>()
  for (const piece of pieces) {
    const place = placeOf(piece)
    places.set(unitPlaceName(place), place)
    addTo(sums, unitPlaceName(place), piece.value)
  }
  const lines = Array.from(places, ([name, place]) => ({ place, value: sums.get(name)?.total ?? 0 }))
  return lines.sort((a, b) => order[a.place.kind] - order[b.place.kind] || b.value - a.value)
}

function cellOf(pieces: readonly Piece[]): UnitCell {
  const causes = Array.from(
    groupBy(pieces, ({ rootCause }) => (rootCause === null ? '' : `cause ${rootCause}`)),
    ([, own]) => ({
      rootCause: own[0]?.rootCause ?? null,
      value: exactSum(own.map(({ value }) => value)),
      failurePoints: own.map(({ failurePoint, value }) => ({ failurePoint, value })).sort((a, b) => b.value - a.value),
    }),
  )
  return { value: exactSum(pieces.map(({ value }) => value)), causes: causes.sort((a, b) => b.value - a.value) }
}

/** What the picture says in one sentence. */
export interface UnitFinding {
  /** The unit of which most is born elsewhere, among those where a tenth of the harm or more lands. */
  readonly landing: string
  /** Other units in which it is born, largest first: those with a tenth of the landing or more, at most three. */
  readonly births: readonly string[]
  /** 0–1: how much of what lands there is born in them. */
  readonly share: number
  /** 0–1: how much of it is born where it lands. */
  readonly own: number
}

const leastShare = 0.1
const mostBirths = 3

/** Null while no harm lands at any unit. */
export function unitFinding(harm: HarmByUnits): UnitFinding | null {
  const weighty = harm.landings.flatMap(({ place, value }, row): readonly UnitFinding[] =>
    place.kind === 'unit' && value >= leastShare * harm.total ? [findingOf(harm, place.id, row, value)] : [],
  )
  const [first, ...others] = weighty
  if (first === undefined) return null
  return others.reduce((most, one) => (one.share > most.share ? one : most), first)
}

function findingOf({ births, cells }: HarmByUnits, landing: string, row: number, value: number): UnitFinding {
  const born = births.flatMap(({ place }, column) =>
    place.kind === 'unit' ? [{ id: place.id, share: (cells[row]?.[column]?.value ?? 0) / value }] : [],
  )
  const elsewhere = born
    .filter(({ id, share }) => id !== landing && share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostBirths)
  return {
    landing,
    births: elsewhere.map(({ id }) => id),
    share: elsewhere.reduce((sum, { share }) => sum + share, 0),
    own: born.find(({ id }) => id === landing)?.share ?? 0,
  }
}
