import { findMalformedText } from '../model/findMalformedText.ts'
import { formatPath } from '../model/formatPath.ts'
import type { Problem } from '../model/problem.ts'

/** The version of the interchange format that this program reads and writes. */
const interchangeVersion = 1

/** Longer chains of "why?" are refused: nobody draws them, and every walk over a trace may recurse. */
export const deepestCause = 200

/** What makes the rest of the document not worth checking, or not safe to. */
export function findUnreadable(input: unknown): Problem | null {
  if (typeof input !== 'object' || input === null) return null
  const format = Reflect.get(input, 'format')
  const version = Reflect.get(input, 'version')
  const ours = format === undefined || format === 'shoresh-engagement'
  if (ours && typeof version === 'number' && version > interchangeVersion)
    return { code: 'newer-version', path: 'version', params: { version, known: interchangeVersion } }
  return findMalformed(input) ?? findTooDeep(Reflect.get(input, 'traces')) ?? findTooDeepFrozen(Reflect.get(input, 'snapshots'))
}

/** Text that is not whole Unicode in a part of a document; `above` are the steps to that part. */
export function findMalformed(input: unknown, above: readonly PropertyKey[] = []): Problem | null {
  const steps = findMalformedText(input)
  if (steps === null) return null
  return { code: 'malformed-text', path: formatPath([...above, ...steps]).replace(/\p{Surrogate}/gu, '\ufffd'), params: {} }
}

/** The same of what snapshots froze. */
function findTooDeepFrozen(snapshots: unknown): Problem | null {
  if (!Array.isArray(snapshots)) return null
  for (const [index, snapshot] of snapshots.entries()) {
    const traces = fieldOf(fieldOf(snapshot, 'engagement'), 'traces')
    const problem = findTooDeep(traces, ['snapshots', index, 'engagement'])
    if (problem !== null) return problem
  }
  return null
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Whether a trace of what a snapshot froze is deeper than any walk may go. */
export function isTooDeepToThaw(engagement: unknown): boolean {
  return findTooDeep(fieldOf(engagement, 'traces')) !== null
}

function findTooDeep(traces: unknown, above: readonly PropertyKey[] = []): Problem | null {
  if (!Array.isArray(traces)) return null
  for (const [index, trace] of traces.entries()) {
    if (typeof trace === 'object' && trace !== null && isTooDeep(Reflect.get(trace, 'cause')))
      return { code: 'too-deep', path: formatPath([...above, 'traces', index, 'cause']), params: { deepest: deepestCause } }
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
