import { cancellationCases } from '../model/lists/cancellationCases.ts'
import { cancellationMonths } from '../model/lists/cancellationMonths.ts'
import { categories } from '../model/lists/categories.ts'
import { commitments } from '../model/lists/commitments.ts'
import { customers } from '../model/lists/customers.ts'
import { decisions } from '../model/lists/decisions.ts'
import { failurePoints } from '../model/lists/failurePoints.ts'
import { fields } from '../model/lists/fields.ts'
import { fixes } from '../model/lists/fixes.ts'
import { imports } from '../model/lists/imports.ts'
import { journeys } from '../model/lists/journeys.ts'
import { kpis } from '../model/lists/kpis.ts'
import type { ListDescriptor, Trait } from '../model/lists/ListDescriptor.ts'
import { mappings } from '../model/lists/mappings.ts'
import { occurrences } from '../model/lists/occurrences.ts'
import { promises } from '../model/lists/promises.ts'
import { rootCauses } from '../model/lists/rootCauses.ts'
import { stages } from '../model/lists/stages.ts'
import { tasks } from '../model/lists/tasks.ts'
import { touchpoints } from '../model/lists/touchpoints.ts'
import { traces } from '../model/lists/traces.ts'
import { units } from '../model/lists/units.ts'
import { volumes } from '../model/lists/volumes.ts'

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
