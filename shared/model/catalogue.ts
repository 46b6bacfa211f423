import { categories } from './lists/categories.ts'
import { failurePoints } from './lists/failurePoints.ts'
import { fixes } from './lists/fixes.ts'
import type { ListDescriptor } from './lists/ListDescriptor.ts'
import { occurrences } from './lists/occurrences.ts'
import { rootCauses } from './lists/rootCauses.ts'
import { stages } from './lists/stages.ts'
import { touchpoints } from './lists/touchpoints.ts'
import { traces } from './lists/traces.ts'

/**
 * Every list of an engagement, in the order of a document: what a list refers to comes before it. Reading, writing, dumping,
 * finding problems, searching and deleting go through this catalogue, so a list that is in it is forgotten nowhere.
 */
export const catalogue = { categories, stages, touchpoints, failurePoints, rootCauses, traces, fixes, occurrences }

export type ListKey = keyof typeof catalogue

/** A catalogue whose lists are known at run time only. */
export type AnyCatalogue = Readonly<Record<string, ListDescriptor>>

/** The lists that are part of an engagement as a value; the others stay rows of the file. */
export type ValueListKey = Exclude<ListKey, RowListKey>
/** The lists that stay in the file, as their descriptors say; a test holds the two against each other. */
type RowListKey = 'occurrences'
