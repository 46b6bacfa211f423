import { findMalformedText } from '../model/findMalformedText.ts'
import { formatPath } from '../model/formatPath.ts'
import type { Problem } from '../model/problem.ts'
import { toShapeProblems } from '../model/shapeProblems.ts'
import type { EngagementDocument } from './engagement.ts'
import { engagementSchema } from './engagementSchema.ts'
import { findProblems } from './findProblems.ts'

/** The version of the interchange format that this program reads and writes. */
const interchangeVersion = 1

/** Longer chains of "why?" are refused: nobody draws them, and every walk over a trace may recurse. */
export const deepestCause = 200

export type ParsedEngagement =
  | { readonly ok: true; readonly engagement: EngagementDocument }
  | { readonly ok: false; readonly problem: Problem; readonly more: number }

/**
 * Reads an engagement in the interchange format (design section 7) from parsed JSON. Refuses whatever breaks a rule of that
 * section with the first problem found and the number of others; never throws.
 */
export function parseEngagement(input: unknown): ParsedEngagement {
  const unreadable = findUnreadable(input)
  if (unreadable !== null) return { ok: false, problem: unreadable, more: 0 }
  const parsed = engagementSchema.safeParse(input)
  if (!parsed.success) return refuse(toShapeProblems(parsed.error.issues, input))
  const { format: _format, version: _version, ...engagement } = parsed.data
  const problems = findProblems(engagement)
  return problems.length === 0 ? { ok: true, engagement } : refuse(problems)
}

function refuse(problems: readonly Problem[]): ParsedEngagement {
  const problem = problems[0] ?? { code: 'invalid', path: '', params: {} }
  return { ok: false, problem, more: Math.max(0, problems.length - 1) }
}

/** What makes the rest of the document not worth checking, or not safe to. */
function findUnreadable(input: unknown): Problem | null {
  if (typeof input !== 'object' || input === null) return null
  const format = Reflect.get(input, 'format')
  const version = Reflect.get(input, 'version')
  const ours = format === undefined || format === 'shoresh-engagement'
  if (ours && typeof version === 'number' && version > interchangeVersion)
    return { code: 'newer-version', path: 'version', params: { version, known: interchangeVersion } }
  const malformed = findMalformedText(input)
  if (malformed !== null)
    return { code: 'malformed-text', path: formatPath(malformed).replace(/\p{Surrogate}/gu, '\ufffd'), params: {} }
  return findTooDeep(Reflect.get(input, 'traces'))
}

function findTooDeep(traces: unknown): Problem | null {
  if (!Array.isArray(traces)) return null
  for (const [index, trace] of traces.entries()) {
    if (typeof trace === 'object' && trace !== null && isTooDeep(Reflect.get(trace, 'cause')))
      return { code: 'too-deep', path: formatPath(['traces', index, 'cause']), params: { deepest: deepestCause } }
  }
  return null
}

/** Level by level and without recursion, because the depth is what is in doubt. */
function isTooDeep(cause: unknown): boolean {
  let level: readonly unknown[] = [cause]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestCause) return true
    level = level.flatMap(causesOf)
  }
  return false
}

function causesOf(cause: unknown): readonly unknown[] {
  if (typeof cause !== 'object' || cause === null) return []
  const causes: unknown = Reflect.get(cause, 'causes')
  return Array.isArray(causes) ? causes : []
}
