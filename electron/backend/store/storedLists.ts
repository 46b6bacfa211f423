import { cancellationCases } from './lists/cancellationCases.ts'
import { cancellationMonths } from './lists/cancellationMonths.ts'
import { categories } from './lists/categories.ts'
import { commitments } from './lists/commitments.ts'
import { customers } from './lists/customers.ts'
import { decisions } from './lists/decisions.ts'
import { failurePoints } from './lists/failurePoints.ts'
import { fields } from './lists/fields.ts'
import { fixes } from './lists/fixes.ts'
import { imports } from './lists/imports.ts'
import { journeys } from './lists/journeys.ts'
import { kpis } from './lists/kpis.ts'
import { mappings } from './lists/mappings.ts'
import { occurrences } from './lists/occurrences.ts'
import { promises } from './lists/promises.ts'
import { rootCauses } from './lists/rootCauses.ts'
import type { StoredList } from './lists/StoredList.ts'
import { stages } from './lists/stages.ts'
import { tasks } from './lists/tasks.ts'
import { touchpoints } from './lists/touchpoints.ts'
import { traces } from './lists/traces.ts'
import { units } from './lists/units.ts'
import { volumes } from './lists/volumes.ts'

/** How every list of the catalogue is kept in a file, by its key and in its order; a test holds the two against each other. */
export const storedLists = {
  categories,
  units,
  journeys,
  stages,
  touchpoints,
  failurePoints,
  promises,
  rootCauses,
  traces,
  fixes,
  decisions,
  tasks,
  volumes,
  customers,
  kpis,
  cancellationMonths,
  cancellationCases,
  commitments,
  fields,
  mappings,
  imports,
  occurrences,
}

/** Lists by key that are known at run time only. */
export type AnyStoredLists = Readonly<Record<string, StoredList>>
