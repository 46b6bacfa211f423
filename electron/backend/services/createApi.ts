import { implement, ORPCError, ValidationError } from '@orpc/server'
import type * as z from 'zod'
import type { Refused } from '../../../shared/contract/base/base.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { isMeantForOneFile } from '../../../shared/contract/reads.ts'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import { WrittenBeside } from '../engagement/beside/BesideWrites.ts'
import { isStillChecked } from '../engagement/WritePermit.ts'
import type { CallContext } from './callContext.ts'
import type { Session } from './Session.ts'

/**
 * The contract ready to be implemented. What would change a file that is still being checked, or written to by a job, waits
 * for that; what a page means for one file is not done in another that was opened in the meantime (`other-file-open`).
 * Whatever a procedure refuses leaves as REFUSED with its code; anything else is logged, and leaves as a plain internal error
 * that says nothing of the inside. What ends because nobody waits for it any more is no fault.
 */
export function createApi(session: Session) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ next, signal, path, context }, input) => {
      const meant = isMeantForOneFile(path) ? context.opening : undefined
      try {
        return await onceWritable(session, () => {
          if (meant !== undefined && isAnotherOpen(session, meant)) throw new Refusal('other-file-open')
          return next()
        })
      } catch (error) {
        const refused = toRefused(error, input)
        if (refused !== null) throw new ORPCError('REFUSED', { status: 409, data: refused })
        if (error instanceof ORPCError) throw error
        if (signal?.aborted) throw new ORPCError('CLIENT_CLOSED_REQUEST')
        session.host.logFault(error)
        throw new ORPCError('INTERNAL_SERVER_ERROR')
      }
    })
}

function isAnotherOpen({ opened }: Session, meant: string): boolean {
  return opened !== null && opened.opening !== meant
}

/** What is refused for a file that cannot be written to yet was refused before anything was changed, so it is done again from its beginning. */
async function onceWritable<Answer>(session: Session, work: () => Answer): Promise<Awaited<Answer>> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (isStillChecked(error)) await session.untilChecked()
      else if (error instanceof WrittenBeside) await error.over
      else throw error
    }
  }
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
