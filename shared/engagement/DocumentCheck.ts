import { findItemProblems } from '../model/lists/findListProblems.ts'
import { hasTrait, type ListDescriptor } from '../model/lists/ListDescriptor.ts'
import { ProblemTally, type Refused } from '../model/ProblemTally.ts'
import type { Problem } from '../model/problem.ts'
import { documentPath, unfoldCancellations } from './cancellationsKey.ts'
import { type AnyCatalogue, catalogue } from './catalogue.ts'
import type { EngagementDocument } from './engagement.ts'
import { findProblems } from './findProblems.ts'
import { findMalformed, findUnreadable } from './findUnreadable.ts'
import { withPromisesOfTouchpoints } from './promisesOfTouchpoints.ts'
import { readItem, readShape } from './readShape.ts'

const rowLists: AnyCatalogue = Object.fromEntries(
  Object.entries<ListDescriptor>(catalogue).filter(([, descriptor]) => hasTrait(descriptor, 'stays-in-file')),
)

/** The keys of the lists that stay in the file; a document may hold more of their items than memory should. */
export const rowListKeys: readonly string[] = Object.keys(rowLists)

/**
 * Holds a document in the interchange format (design section 7) against the rules of that section: first all of it but the
 * lists that stay in the file, then their items one by one, in memory that does not grow with them. What makes it unreadable
 * is told alone; where any value breaks its schema, the rules between values are not looked at.
 */
export class DocumentCheck {
  /** All but the items of lists that stay in the file; null where its shape is wrong. */
  readonly engagement: EngagementDocument | null = null
  readonly #shape = new ProblemTally(documentPath)
  readonly #broken = new ProblemTally(documentPath)
  readonly #ids = new Map<string, ReadonlySet<string>>()
  #unreadable: Problem | null

  /** `given` is parsed JSON; its lists that stay in the file are empty, where they are lists. */
  constructor(given: unknown) {
    const input = withPromisesOfTouchpoints(given)
    this.#unreadable = findUnreadable(input)
    if (this.#unreadable !== null) return
    this.engagement = readShape(unfoldCancellations(input, this.#shape.reportPlaced), this.#shape)
    if (this.engagement !== null) findProblems(this.engagement, this.#broken.report)
  }

  /** True when no item that comes can change what is told. */
  get isDecided(): boolean {
    return this.#unreadable !== null || this.#shape.isStopped
  }

  /** What is wrong with all that was checked; null when nothing is. */
  get refused(): Refused | null {
    if (this.#unreadable !== null) return { problem: this.#unreadable, more: 0, atLeast: false }
    return this.#shape.refused ?? this.#broken.refused
  }

  /**
   * Checks the next item of a list that stays in the file. `add` is given the item when its shape is right, and answers
   * whether its id was free.
   */
  checkItem(key: string, index: number, input: unknown, add: (item: object) => boolean): void {
    const descriptor = rowLists[key]
    if (descriptor === undefined) throw new Error(`no list that stays in the file: ${key}`)
    if (this.isDecided) return
    this.#unreadable = findMalformed(input, [key, index])
    const item = readItem(descriptor, [key, index], input, this.#shape)
    if (this.#unreadable !== null || this.#shape.count > 0 || item === null) return
    this.#hold(descriptor, key, index, item, add)
  }

  #hold(descriptor: ListDescriptor, key: string, index: number, item: object, add: (item: object) => boolean): void {
    const { report } = this.#broken
    if (!add(item)) report('duplicate-id', `${key}[${index}].id`, { id: String(Reflect.get(item, 'id')) })
    findItemProblems(descriptor, key, [item], (to) => this.#idsOf(to), report, index)
  }

  #idsOf(list: string): ReadonlySet<string> {
    const known = this.#ids.get(list)
    if (known !== undefined) return known
    const items: unknown = Reflect.get(this.engagement ?? {}, list)
    const ids = new Set<string>()
    for (const item of Array.isArray(items) ? items : []) {
      const id: unknown = Reflect.get(item, 'id')
      if (typeof id === 'string') ids.add(id)
    }
    this.#ids.set(list, ids)
    return ids
  }
}
