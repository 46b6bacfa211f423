import { fields } from './lists/cases/fields.ts'
import { imports } from './lists/cases/imports.ts'
import { mappings } from './lists/cases/mappings.ts'
import { occurrences } from './lists/cases/occurrences.ts'
import { volumes } from './lists/cases/volumes.ts'
import { agreements } from './lists/causes/agreements.ts'
import { categories } from './lists/causes/categories.ts'
import { evidence } from './lists/causes/evidence.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'
import { rootCauses } from './lists/causes/rootCauses.ts'
import { traces } from './lists/causes/traces.ts'
import { cancellationCases } from './lists/customers/cancellationCases.ts'
import { cancellationMonths } from './lists/customers/cancellationMonths.ts'
import { commitments } from './lists/customers/commitments.ts'
import { customers } from './lists/customers/customers.ts'
import { kpis } from './lists/customers/kpis.ts'
import { journeys } from './lists/journey/journeys.ts'
import { promises } from './lists/journey/promises.ts'
import { stages } from './lists/journey/stages.ts'
import { touchpoints } from './lists/journey/touchpoints.ts'
import { units } from './lists/journey/units.ts'
import type { StoredList } from './lists/StoredList.ts'
import { decisions } from './lists/work/decisions.ts'
import { fixes } from './lists/work/fixes.ts'
import { snapshots } from './lists/work/snapshots.ts'
import { tasks } from './lists/work/tasks.ts'

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
  kpis,
  fixes,
  snapshots,
  evidence,
  agreements,
  decisions,
  tasks,
  volumes,
  customers,
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
