import { DocumentCheck, rowListKeys } from '../../../shared/engagement/DocumentCheck.ts'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import type { Refused } from '../../../shared/model/ProblemTally.ts'
import type { WriteExecutor } from '../store/base/executor.ts'
import { rowAdder, writeEngagement } from '../store/engagementValue.ts'
import { buildEngagementFile, type CreateOptions } from './createEngagementFile.ts'

/** A document in the interchange format whose longest lists are read item by item. */
export interface RowedDocument {
  /** Parsed JSON, with the lists that stay in the file empty. */
  readonly rest: unknown
  /** The items of such a list, each parsed. */
  rows(key: string): Iterable<unknown>
}

export type Loaded =
  /** What was loaded, and how many items of each list that stays in the file. */
  | { readonly ok: true; readonly engagement: EngagementDocument; readonly rows: ReadonlyMap<string, number> }
  | ({ readonly ok: false } & Refused)

/**
 * Makes a new engagement file of a document, in memory that does not grow with its occurrences. A document that breaks a rule
 * makes no file: it is answered with its first problem, as `parseEngagement` would find it. @throws Refusal as
 * `createEngagementFile`
 */
export function loadEngagementFile(path: string, document: RowedDocument, options: CreateOptions = {}): Loaded {
  const check = new DocumentCheck(document.rest)
  const rows = new Map<string, number>()
  if (!check.isDecided) {
    buildEngagementFile(path, options, (transaction) => {
      // Rows of a document that is refused for something else have nothing to refer to, and are only counted.
      if (check.refused === null && check.engagement !== null) writeEngagement(transaction, check.engagement)
      for (const key of rowListKeys) rows.set(key, addRows(transaction, document, key, check))
      return check.refused === null
    })
  }
  const { engagement, refused } = check
  if (refused !== null) return { ok: false, ...refused }
  if (engagement === null) throw new Error('a document without a problem has an engagement')
  return { ok: true, engagement, rows }
}

function addRows(transaction: WriteExecutor, document: RowedDocument, key: string, check: DocumentCheck): number {
  const adder = rowAdder(transaction, key)
  let index = 0
  for (const item of document.rows(key)) {
    check.checkItem(key, index, item, (valid) => adder.add(valid))
    if (check.isDecided) break
    index += 1
  }
  return index
}
