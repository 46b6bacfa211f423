import type { Report } from '../../reportProblem.ts'
import { findListProblems } from '../findListProblems.ts'
import { frozenCancellations, frozenLists } from './frozenEngagement.ts'
import type { Snapshot } from './snapshots.ts'

/** Tells what is wrong within `cancellations` by its place there. */
function ofCancellations(report: Report): Report {
  const keys = Object.keys(frozenCancellations)
  return (code, at, params, times) => {
    const [key = ''] = at.split('[', 1)
    report(code, keys.includes(key) ? `cancellations.${at}` : at, params, times)
  }
}

/** The rules of a snapshot: its period in order, and within what it froze the rules of every list that it holds. */
export function findSnapshotProblems(snapshots: readonly Snapshot[], key: string, report: Report): void {
  snapshots.forEach(({ period, engagement }, index) => {
    const path = `${key}[${index}]`
    if (period !== undefined && period.from > period.to) report('period-order', `${path}.period`, { ...period })
    const inside: Report = (code, at, params, times) => report(code, `${path}.engagement.${at}`, params, times)
    if (engagement.period !== undefined && engagement.period.from > engagement.period.to)
      inside('period-order', 'period', { ...engagement.period })
    const { cancellations = {} } = engagement
    findListProblems({ ...frozenLists, ...frozenCancellations }, { ...engagement, ...cancellations }, ofCancellations(inside))
    checkCounts(engagement, inside)
  })
}

function checkCounts({ counts = [], failurePoints = [] }: Snapshot['engagement'], report: Report): void {
  const known = new Set(failurePoints.map(({ id }) => id))
  const met = new Set<string>()
  counts.forEach(({ failurePoint: id }, index) => {
    const path = `counts[${index}].failurePoint`
    if (!known.has(id)) report('unknown-failure-point', path, { id })
    if (met.size === met.add(id).size) report('duplicate-id', path, { id })
  })
}
