import type { RemovalNumbers, RemovalTables } from './removalTables.ts'

/** Room for the numbers of these tables, all 0. */
export function emptyNumbers(tables: RemovalTables): RemovalNumbers {
  return {
    termWeight: new Float64Array(tables.termCount),
    treeWeight: new Float64Array(tables.forest.size),
    effectTake: new Float64Array(tables.effectFix.length),
    entryTake: new Float64Array(tables.entryTerm.length),
  }
}

/** Sets the weights from impacts per month, one for each failure point of the traces. */
export function setImpacts(tables: RemovalTables, numbers: RemovalNumbers, impacts: Float64Array): void {
  const { partPoint, partTerm, partShare } = tables.terms
  const { termWeight, treeWeight } = numbers
  termWeight.fill(0)
  for (let part = 0; part < partPoint.length; part += 1) {
    termWeight[partTerm[part]] += partShare[part] * impacts[partPoint[part]]
  }
  const { point, share } = tables.forest
  for (let tree = 0; tree < point.length; tree += 1) treeWeight[tree] = share[tree] * impacts[point[tree]]
}

/** Sets the shares that fixes take from `numbers.effectTake`. */
export function setTakes(tables: RemovalTables, numbers: RemovalNumbers): void {
  const { pairEntry, pairEffect } = tables
  const { effectTake, entryTake } = numbers
  entryTake.fill(0)
  for (let pair = 0; pair < pairEntry.length; pair += 1) {
    const entry = pairEntry[pair]
    const taken = entryTake[entry]
    entryTake[entry] = taken + (1 - taken) * effectTake[pairEffect[pair]]
  }
}
