import { ExactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Cell, Cells } from '../fields/Field.ts'

/** The columns of sums in the rollup tables, in their order there. */
export const sumColumns = ['rows', 'cases', 'cases_rest', 'cost', 'cost_rest', 'uncosted', 'uncosted_rest']

/** Occurrences added up without rounding error, whatever the order. */
export class PlaceSums {
  rows = 0
  readonly cases = new ExactSum()
  /** Costs that rows carry, each of its whole row. */
  readonly cost = new ExactSum()
  /** Cases of the rows that carry no cost. */
  readonly uncosted = new ExactSum()

  /** One row: how many cases it stands for, and its cost if it has one. */
  addRow(cases: number, cost: number | null): void {
    this.rows += 1
    // A file that another program wrote to may hold the infinite, which nothing adds up with.
    const counted = Number.isFinite(cases) ? cases : 0
    this.cases.add(counted)
    if (cost === null || !Number.isFinite(cost)) this.uncosted.add(counted)
    else this.cost.add(cost)
  }

  /** Sums made before, as `toCells` gives them, from the cell `at` on. */
  addCells(cells: ArrayLike<Cell>, at: number): void {
    this.rows += Number(cells[at])
    addBoth(this.cases, cells, at + 1)
    addBoth(this.cost, cells, at + 3)
    addBoth(this.uncosted, cells, at + 5)
  }

  addSums(other: PlaceSums): void {
    this.rows += other.rows
    for (const kind of ['cases', 'cost', 'uncosted'] as const) addSum(this[kind], other[kind], 1)
  }

  /** What is left of the whole when its parts are taken away, to twice the digits of a number. */
  static rest(whole: PlaceSums, parts: readonly { readonly sums: PlaceSums }[]): PlaceSums {
    const rest = new PlaceSums()
    rest.rows = parts.reduce((left, { sums }) => left - sums.rows, whole.rows)
    if (rest.rows === 0) return rest
    for (const kind of ['cases', 'cost', 'uncosted'] as const) {
      addSum(rest[kind], whole[kind], 1)
      for (const { sums } of parts) addSum(rest[kind], sums[kind], -1)
    }
    return rest
  }

  /** In the order of `sumColumns`. */
  toCells(): Cells {
    const { cases, cost, uncosted } = this
    return [this.rows, cases.total, cases.rest, cost.total, cost.rest, uncosted.total, uncosted.rest]
  }
}

function addBoth(sum: ExactSum, cells: ArrayLike<Cell>, at: number): void {
  sum.add(Number(cells[at]))
  const rest = Number(cells[at + 1])
  if (rest !== 0) sum.add(rest)
}

function addSum(sum: ExactSum, other: ExactSum, sign: 1 | -1): void {
  sum.add(sign * other.total)
  const { rest } = other
  if (rest !== 0) sum.add(sign * rest)
}
