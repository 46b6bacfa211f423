import type { Cause, Engagement } from '../../engagement/engagement.ts'

/** A cause of a trace. */
interface TracedCause {
  readonly failurePoint: string
  readonly cause: Cause
}

/**
 * The causes that were confirmed and that no piece of evidence speaks for, in the order of the traces. What speaks for the root
 * cause that a cause ends in speaks for the cause; what speaks against it confirms nothing.
 */
export function confirmedWithoutEvidence({ traces, evidence }: Pick<Engagement, 'traces' | 'evidence'>): readonly TracedCause[] {
  const spokenFor = new Set<string>()
  for (const { about = [] } of evidence) {
    for (const { cause, rootCause, stance = 'for' } of about) {
      const subject = cause ?? rootCause
      if (stance === 'for' && subject !== undefined) spokenFor.add(subject)
    }
  }
  const isProven = ({ id = '', rootCause = '' }: Cause): boolean => spokenFor.has(id) || spokenFor.has(rootCause)
  return traces.flatMap(({ failurePoint, cause }) =>
    causesIn(cause)
      .filter((one) => one.state === 'confirmed' && !isProven(one))
      .map((one) => ({ failurePoint, cause: one })),
  )
}

function causesIn(cause: Cause): readonly Cause[] {
  return [cause, ...(cause.causes ?? []).flatMap(causesIn)]
}
