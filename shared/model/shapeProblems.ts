import type * as z from 'zod'
import { formatPath } from './formatPath.ts'
import type { Problem, ProblemCode, ProblemParams } from './problem.ts'
import { keptName, keptText } from './textRules.ts'

type Issue = z.core.$ZodIssue

/**
 * Our problems for the schema's complaints about `input`, in the same order; one for each unknown key. `above` are the steps to
 * an input that is part of a document.
 */
export function toShapeProblems(issues: readonly Issue[], input: unknown, above: readonly PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => fromIssue(issue, valueAt(input, issue.path), above))
}

function fromIssue(issue: Issue, value: unknown, above: readonly PropertyKey[]): Problem[] {
  const steps = [...above, ...issue.path]
  const one = (code: ProblemCode, params: ProblemParams = {}): Problem[] => [{ code, path: formatPath(steps), params }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: formatPath([...steps, key]), params: { key } }))
    case 'invalid_type':
      return value === undefined ? one('missing') : one(typeProblem(issue.expected))
    case 'too_small':
      return one(...smallProblem(issue))
    case 'too_big':
      return one(...largeProblem(issue))
    case 'invalid_format':
      return one(formatProblem(issue, value, steps.at(-1)))
    case 'invalid_value':
      return one(...valueProblem(issue.values, steps))
    case 'invalid_union':
      return fromEstimate(issue, value, steps)
    default:
      return one('invalid')
  }
}

function typeProblem(expected: string): ProblemCode {
  switch (expected) {
    case 'string':
      return 'not-text'
    case 'number':
      return 'not-a-number'
    case 'int':
      return 'not-whole'
    case 'boolean':
      return 'not-yes-or-no'
    case 'array':
    case 'tuple':
      return 'not-a-list'
    case 'object':
      return 'not-an-object'
    default:
      return 'invalid'
  }
}

function smallProblem(issue: z.core.$ZodIssueTooSmall): [ProblemCode, ProblemParams] {
  const minimum = Number(issue.minimum)
  if (issue.origin === 'string') return ['empty-text', {}]
  if (issue.origin === 'array') return ['wrong-length', { length: minimum }]
  return ['too-small', { minimum }]
}

function largeProblem(issue: z.core.$ZodIssueTooBig): [ProblemCode, ProblemParams] {
  const maximum = Number(issue.maximum)
  if (issue.origin === 'string') return ['too-long', { maximum }]
  if (issue.origin === 'array') return ['wrong-length', { length: maximum }]
  return ['too-large', { maximum }]
}

function formatProblem(
  { format, pattern }: z.core.$ZodIssueInvalidStringFormat,
  value: unknown,
  field: PropertyKey | undefined,
): ProblemCode {
  if (format === 'date') return 'bad-date'
  if (format === 'base64') return 'not-base64'
  switch (pattern) {
    case '/\\S/':
      return 'empty-text'
    case String(keptText):
    case String(keptName):
      return unkept(String(value))
    default:
      if (field === 'currency') return 'bad-currency'
      return field === 'month' ? 'bad-month' : 'invalid'
  }
}

/** Why a text cannot be kept as it is. */
function unkept(text: string): ProblemCode {
  if (/\p{Surrogate}/u.test(text)) return 'malformed-text'
  return text.includes('\0') ? 'null-in-text' : 'turning-marks'
}

function valueProblem(values: readonly z.core.util.Primitive[], path: readonly PropertyKey[]): [ProblemCode, ProblemParams] {
  if (path.length === 1 && path[0] === 'format') return ['not-our-format', {}]
  if (path.length === 1 && path[0] === 'version') return ['bad-version', { known: Number(values[0]) }]
  return ['not-one-of', { allowed: values.map(String).join(', ') }]
}

/** The only unions are estimates: one number, or low, likely and high. Which one was meant shows in the value. */
function fromEstimate(issue: z.core.$ZodIssueInvalidUnion, value: unknown, steps: readonly PropertyKey[]): Problem[] {
  if (value === undefined) return [{ code: 'missing', path: formatPath(steps), params: {} }]
  const meant = Array.isArray(value) && value.length === 3 ? issue.errors[1] : undefined
  const found = meant?.flatMap((inner) => fromIssue(inner, valueAt(value, inner.path), steps)) ?? []
  return found.length > 0 ? found : [{ code: 'not-an-estimate', path: formatPath(steps), params: {} }]
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
