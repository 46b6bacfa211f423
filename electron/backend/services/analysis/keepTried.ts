import type { PlanQuery } from '../../../../shared/contract/analysis/planContract.ts'
import { applyPatch } from '../../../../shared/model/patch.ts'
import { fixesById } from '../../derivations/lists.ts'
import { fixesOf } from '../../derivations/plans.ts'
import { fixes } from '../../store/lists/work/fixes.ts'
import { readSettings, updateSettings } from '../../store/settings.ts'
import { definedFields } from '../definedFields.ts'
import { refuseBrokenItems } from '../lists/refuseBrokenItems.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

/** Saves what was tried out on the plan as one change. @throws RuleBroken when a fix may not be so */
export function keepTried(opened: OpenEngagement, { overrides = [], ...limits }: PlanQuery): void {
  const { state } = opened
  const before = fixesById(state)
  const tried = fixesOf(state, overrides)
  refuseBrokenItems(state, 'fixes', tried)
  const changed = tried.filter((fix) => before.get(fix.id) !== fix)
  opened.write('plan.keep', {}, (transaction) => {
    const patch = definedFields(limits)
    if (Object.keys(patch).length > 0) {
      updateSettings(transaction, { plan: applyPatch(readSettings(transaction).plan, patch) })
    }
    for (const { id, effortDays, cost, effects, pinned } of changed) {
      fixes.update(transaction, id, definedFields({ effortDays, cost, effects, pinned }))
    }
  })
}
