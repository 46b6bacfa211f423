import { fields } from '../model/lists/cases/fields.ts'
import { imports } from '../model/lists/cases/imports.ts'
import { mappings } from '../model/lists/cases/mappings.ts'
import { occurrences } from '../model/lists/cases/occurrences.ts'
import { volumes } from '../model/lists/cases/volumes.ts'
import { agreements } from '../model/lists/causes/agreements.ts'
import { categories } from '../model/lists/causes/categories.ts'
import { evidence } from '../model/lists/causes/evidence.ts'
import { failurePoints } from '../model/lists/causes/failurePoints.ts'
import { rootCauses } from '../model/lists/causes/rootCauses.ts'
import { traces } from '../model/lists/causes/traces.ts'
import { cancellationCases } from '../model/lists/customers/cancellationCases.ts'
import { cancellationMonths } from '../model/lists/customers/cancellationMonths.ts'
import { commitments } from '../model/lists/customers/commitments.ts'
import { customers } from '../model/lists/customers/customers.ts'
import { kpis } from '../model/lists/customers/kpis.ts'
import { journeys } from '../model/lists/journey/journeys.ts'
import { promises } from '../model/lists/journey/promises.ts'
import { stages } from '../model/lists/journey/stages.ts'
import { touchpoints } from '../model/lists/journey/touchpoints.ts'
import { units } from '../model/lists/journey/units.ts'
import type { ListDescriptor, Trait } from '../model/lists/ListDescriptor.ts'
import { decisions } from '../model/lists/work/decisions.ts'
import { fixes } from '../model/lists/work/fixes.ts'
import { snapshots } from '../model/lists/work/snapshots.ts'
import { tasks } from '../model/lists/work/tasks.ts'

/**
 * Every list of an engagement, in the order of a document: what a list refers to comes before it. Reading, writing, dumping,
 * finding problems, searching and deleting go through this catalogue, so a list that is in it is forgotten nowhere.
 */
export const catalogue = {
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

export type ListKey = keyof typeof catalogue

/** A catalogue whose lists are known at run time only. */
export type AnyCatalogue = Readonly<Record<string, ListDescriptor>>

type TraitsOf<Key extends ListKey> = NonNullable<(typeof catalogue)[Key]['traits']>[number]

/** The keys of the lists that something is true of. */
export type ListKeyWith<Is extends Trait> = { [Key in ListKey]: Is extends TraitsOf<Key> ? Key : never }[ListKey]

/** What items of some lists are called. */
export type KindOf<Key extends ListKey> = (typeof catalogue)[Key]['kind']

/** The lists whose items are changed one by one, by procedures that are made of their descriptors. */
export type EditedListKey = Exclude<ListKey, ListKeyWith<'edited-apart'>>

/** The lists that are part of an engagement as a value; the others stay rows of the file. */
export type ValueListKey = Exclude<ListKey, ListKeyWith<'stays-in-file'>>
