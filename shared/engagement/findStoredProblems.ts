import type { Report } from '../model/reportProblem.ts'
import { catalogue } from './catalogue.ts'
import { findProblems } from './findProblems.ts'
import { readShape } from './readShape.ts'
import type { StoredEngagement } from './storedEngagement.ts'

/**
 * What is wrong with an engagement that was read from a file, apart from the lists that stay in it: everything for which a
 * document that says the same would be refused. A file may hold what another program wrote to it, but each value is of its
 * column's type, so the rules between values are looked at also where a value breaks its own.
 */
export function findStoredProblems(engagement: StoredEngagement, report: Report): void {
  const shape = {
    isStopped: false,
    count: 0,
    report: (...problem: Parameters<Report>) => {
      shape.count += 1
      report(...problem)
    },
  }
  readShape(asDocument(engagement), shape)
  findProblems(engagement, report)
}

/** As a document says it, with no text left out for being empty. */
function asDocument(engagement: StoredEngagement): object {
  const lists = Object.entries(catalogue).flatMap(([key, descriptor]) => {
    const items: unknown = Reflect.get(engagement, key)
    // Each descriptor says the items of its own list.
    const toInterchange = descriptor.toInterchange as ((item: object) => object) | undefined
    if (!Array.isArray(items) || toInterchange === undefined) return []
    return [[key, items.map((item: object) => ({ ...item, ...toInterchange(item) }))] as const]
  })
  return { ...engagement, ...Object.fromEntries(lists) }
}
