import type { Report } from '../../reportProblem.ts'
import { findListProblems } from '../findListProblems.ts'
import { frozenLists } from './frozenEngagement.ts'
import type { Snapshot } from './snapshots.ts'

/** The rules of a snapshot: its period in order, and within what it froze the rules of every list that it holds. */
export function findSnapshotProblems(snapshots: readonly Snapshot[], key: string, report: Report): void {
  snapshots.forEach(({ period, engagement }, index) => {
    const path = `${key}[${index}]`
    if (period !== undefined && period.from > period.to) report('period-order', `${path}.period`, { ...period })
    const inside: Report = (code, at, params, times) => report(code, `${path}.engagement.${at}`, params, times)
    if (engagement.period !== undefined && engagement.period.from > engagement.period.to)
      inside('period-order', 'period', { ...engagement.period })
    findListProblems(frozenLists, engagement, inside)
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
