import * as z from 'zod'
import type { ListDescriptor } from '../model/lists/ListDescriptor.ts'
import type { ProblemTally } from '../model/ProblemTally.ts'
import { toShapeProblems } from '../model/shapeProblems.ts'
import { type AnyCatalogue, catalogue } from './catalogue.ts'
import type { EngagementDocument } from './engagement.ts'
import { documentSchema } from './engagementSchema.ts'

/** Who takes what is found. */
type ShapeTally = Pick<ProblemTally, 'isStopped' | 'count' | 'report'>

/** After so many problems no others are looked for. */
const mostProblems = 1000

const listsOfAnything: AnyCatalogue = Object.fromEntries(
  Object.entries<ListDescriptor>(catalogue).map(([key, descriptor]) => [key, { ...descriptor, schema: z.unknown() }]),
)
/** The document, whatever the items of its lists are. */
const frameSchema = documentSchema(listsOfAnything)

/**
 * The engagement of a document by its schema; null when a value breaks it. Items are read one by one, so that the complaints
 * about a long list are never held at once, and counting them stops.
 */
export function readShape(input: unknown, problems: ShapeTally): EngagementDocument | null {
  const parsed = frameSchema.safeParse(input)
  if (!parsed.success) tellAll(parsed.error, input, [], problems)
  const lists = Object.entries<ListDescriptor>(catalogue).map(([key, descriptor]) => {
    const items: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
    return [key, Array.isArray(items) ? readItems(descriptor, key, items, problems) : []] as const
  })
  if (!parsed.success || problems.count > 0) return null
  const { format: _format, version: _version, ...engagement } = parsed.data
  // Every list was read by its own schema, which the record of all of them forgets.
  return { ...engagement, ...Object.fromEntries(lists) } as unknown as EngagementDocument
}

function readItems(descriptor: ListDescriptor, key: string, items: readonly unknown[], problems: ShapeTally): object[] {
  const read: object[] = []
  for (const [index, item] of items.entries()) {
    if (problems.isStopped) break
    const valid = readItem(descriptor, [key, index], item, problems)
    if (valid !== null) read.push(valid)
  }
  return read
}

/** One item of a list by its schema; null when it breaks it. */
export function readItem(
  { schema }: ListDescriptor,
  steps: readonly PropertyKey[],
  input: unknown,
  problems: ShapeTally,
): object | null {
  const parsed = schema.safeParse(input)
  // The schema of a list describes objects.
  if (parsed.success) return parsed.data as object
  tellAll(parsed.error, input, steps, problems)
  return null
}

function tellAll({ issues }: z.ZodError, input: unknown, steps: readonly PropertyKey[], problems: ShapeTally): void {
  for (const { code, path, params } of toShapeProblems(issues, input, steps)) problems.report(code, path, params)
  if (problems.count >= mostProblems) problems.isStopped = true
}
