import { formatPath } from '../../../shared/model/formatPath.ts'
import type { RepeatedKeys } from '../json/RepeatedKeys.ts'
import { ProblemFound } from './failures.ts'

/** @throws ProblemFound `repeated-key` where an object of the JSON text has a key twice: one of the values would be lost */
export function refuseRepeatedKeys({ first, count }: RepeatedKeys): void {
  if (first === null) return
  const problem = { code: 'repeated-key', path: formatPath(first), params: { key: String(first.at(-1)) } } as const
  throw new ProblemFound({ problem, more: count - 1, atLeast: false })
}
