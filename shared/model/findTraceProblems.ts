import type { Report } from './reportProblem.ts'
import type { Join } from './vocabulary.ts'

interface Cause {
  readonly rootCause?: string | undefined
  readonly share?: number | undefined
  readonly join?: Join | undefined
  readonly causes?: readonly Cause[] | undefined
}

interface Trace {
  readonly failurePoint: string
  readonly cause: Cause
}

/** How far shares beneath one cause may sum from 1 (design section 5). */
export const sharesTolerance = 1e-6

/** The rules of traces (design sections 5 and 7): one for each failure point, shares, needed-together. */
export function findTraceProblems(traces: readonly Trace[], key: string, report: Report): void {
  const traced = new Set<string>()
  traces.forEach(({ failurePoint, cause }, index) => {
    const path = `${key}[${index}]`
    if (traced.has(failurePoint)) report('two-traces', `${path}.failurePoint`, { id: failurePoint })
    traced.add(failurePoint)
    if (cause.share !== undefined) report('share-on-root', `${path}.cause.share`)
    checkCause(cause, { path: `${path}.cause`, together: null, report })
  })
}

interface CauseContext {
  readonly path: string
  /** The root causes met so far beneath the topmost needed-together node above; null outside of one. */
  readonly together: Set<string> | null
  readonly report: Report
}

/** Rejected branches count too: one that is taken up again must not break the rule of needed-together nodes. */
function checkCause(cause: Cause, context: CauseContext): void {
  const { path, report } = context
  const causes = cause.causes ?? []
  if (cause.rootCause !== undefined) {
    if (causes.length > 0) report('root-cause-with-causes', `${path}.rootCause`, { id: cause.rootCause })
    checkLeaf(cause.rootCause, context)
  }
  checkShares(cause, causes, path, report)
  const together = context.together ?? (cause.join === 'together' ? new Set<string>() : null)
  causes.forEach((child, index) => {
    checkCause(child, { ...context, together, path: `${path}.causes[${index}]` })
  })
}

function checkLeaf(id: string, { path, together, report }: CauseContext): void {
  if (together?.has(id)) report('root-cause-repeated-together', `${path}.rootCause`, { id })
  together?.add(id)
}

function checkShares(cause: Cause, causes: readonly Cause[], path: string, report: Report): void {
  const withShare = causes.filter(({ share }) => share !== undefined)
  if (withShare.length === 0) return
  if (cause.join === 'together') {
    const index = causes.findIndex(({ share }) => share !== undefined)
    report('share-under-together', `${path}.causes[${index}].share`)
  } else if (withShare.length < causes.length) {
    const index = causes.findIndex(({ share }) => share === undefined)
    report('share-missing', `${path}.causes[${index}].share`)
  } else {
    const sum = causes.reduce((total, { share }) => total + (share ?? 0), 0)
    // The tolerance is widened by what adding decimals costs, so that a sum written as 1.000001 is still accepted.
    if (Math.abs(sum - 1) > sharesTolerance + 1e-12) report('shares-sum', `${path}.causes`, { sum })
  }
}
