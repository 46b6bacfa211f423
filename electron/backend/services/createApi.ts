import { implement, ORPCError, ValidationError } from '@orpc/server'
import type * as z from 'zod'
import type { Refused } from '../../../shared/contract/base/base.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import { WrittenBeside } from '../engagement/beside/BesideWrites.ts'
import { isStillChecked } from '../engagement/WritePermit.ts'

/**
 * The contract ready to be implemented. What would change a file that is still being checked, or written to by a job, waits for that. Whatever a
 * procedure refuses leaves as REFUSED with its code; anything else is logged, and leaves as a plain internal error that says
 * nothing of the inside. What ends because nobody waits for it any more is no fault.
 */
export function createApi(logFault: (fault: unknown) => void, untilChecked: () => Promise<void>) {
  return implement(contract).use(async ({ next, signal }, input) => {
    try {
      for (;;) {
        try {
          return await next()
        } catch (error) {
          // Refused before anything was changed, so the call can be made again from its beginning.
          if (isStillChecked(error)) await untilChecked()
          else if (error instanceof WrittenBeside) await error.over
          else throw error
        }
      }
    } catch (error) {
      const refused = toRefused(error, input)
      if (refused !== null) throw new ORPCError('REFUSED', { status: 409, data: refused })
      if (error instanceof ORPCError) throw error
      if (signal?.aborted) throw new ORPCError('CLIENT_CLOSED_REQUEST')
      logFault(error)
      throw new ORPCError('INTERNAL_SERVER_ERROR')
    }
  })
}

export type Api = ReturnType<typeof createApi>

function toRefused(error: unknown, input: unknown): Refused | null {
  if (error instanceof Refusal) return { code: error.code, params: { ...error.params } }
  if (error instanceof RuleBroken) return { code: error.problem.code, params: { ...error.problem.params } }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    // The contract's schemas are zod's, and so are the issues they report.
    const [problem] = toShapeProblems(error.cause.issues as unknown as readonly z.core.$ZodIssue[], input)
    return problem === undefined ? null : { code: problem.code, path: problem.path, params: { ...problem.params } }
  }
  return null
}
