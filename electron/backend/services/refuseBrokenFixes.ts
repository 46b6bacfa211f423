import type { Fix } from '../../../shared/engagement/engagement.ts'
import { findItemProblems } from '../../../shared/engagement/findProblems.ts'
import { fixes as descriptor } from '../../../shared/model/lists/fixes.ts'
import type { ProblemParams } from '../../../shared/model/problem.ts'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import type { EngagementState } from '../derivations/EngagementState.ts'
import { rootCausesById } from '../derivations/lists.ts'

/** The rules of fixes, as at load. @throws RuleBroken with names in place of ids */
export function refuseBrokenFixes(state: EngagementState, fixes: readonly Fix[]): void {
  const names = new Map<string, string>()
  for (const { id, code, title } of fixes) names.set(id, code ?? title)
  for (const { id, code } of state.engagement.rootCauses) names.set(id, code)
  const rootCauses = new Set(rootCausesById(state).keys())
  const own = new Set(fixes.map(({ id }) => id))
  const idsOfList = (key: string) => (key === 'fixes' ? own : rootCauses)
  findItemProblems(descriptor, 'fixes', fixes, idsOfList, (code, _path, params = {}) => {
    throw new RuleBroken({ code, params: withNames(params, names) })
  })
}

function withNames(params: ProblemParams, names: ReadonlyMap<string, string>): ProblemParams {
  const named = Object.entries(params).map(([key, value]) => {
    if (typeof value === 'number') return [key, value] as const
    const parts = value.split(', ').map((id) => names.get(id) ?? id)
    return [key, parts.join(', ')] as const
  })
  return Object.fromEntries(named)
}
