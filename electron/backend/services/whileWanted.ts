import { ORPCError } from '@orpc/server'
import type { Session } from './Session.ts'

/** Whoever asked may have gone on to something else, and the file may be closed: then there is no answer, and no fault. */
export async function whileWanted<Answer>(
  session: Session,
  signal: AbortSignal | undefined,
  work: (wanted: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const wanted = session.untilEnded(signal)
  try {
    return await work(wanted)
  } catch (fault) {
    throw wanted.aborted ? new ORPCError('CLIENT_CLOSED_REQUEST') : fault
  }
}
