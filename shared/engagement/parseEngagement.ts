import type { Refused } from '../model/ProblemTally.ts'
import { DocumentCheck, rowListKeys } from './DocumentCheck.ts'
import type { EngagementDocument } from './engagement.ts'

export type ParsedEngagement = { readonly ok: true; readonly engagement: EngagementDocument } | ({ readonly ok: false } & Refused)

/**
 * Reads an engagement in the interchange format (design section 7) from parsed JSON. Refuses whatever breaks a rule of that
 * section with the first problem found and how many others there are; never throws.
 */
export function parseEngagement(input: unknown): ParsedEngagement {
  const rows = takeRows(input)
  const check = new DocumentCheck(rows.size === 0 ? input : { ...Object(input), ...emptied(rows) })
  const checked: Record<string, object[]> = {}
  for (const [key, items] of rows) {
    const ids = new Set<unknown>()
    const list: object[] = []
    checked[key] = list
    items.forEach((item, index) => {
      check.checkItem(key, index, item, (valid) => {
        list.push(valid)
        const id: unknown = Reflect.get(valid, 'id')
        return id === undefined || ids.size < ids.add(id).size
      })
    })
  }
  const { engagement, refused } = check
  if (refused !== null) return { ok: false, ...refused }
  if (engagement === null) throw new Error('a document without a problem has an engagement')
  return { ok: true, engagement: { ...engagement, ...checked } }
}

/** The lists of a document that stay in the file. */
function takeRows(input: unknown): ReadonlyMap<string, readonly unknown[]> {
  const rows = new Map<string, readonly unknown[]>()
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return rows
  for (const key of rowListKeys) {
    const list: unknown = Reflect.get(input, key)
    if (Array.isArray(list)) rows.set(key, list)
  }
  return rows
}

function emptied(rows: ReadonlyMap<string, unknown>): Record<string, readonly never[]> {
  return Object.fromEntries(Array.from(rows.keys(), (key) => [key, []]))
}
