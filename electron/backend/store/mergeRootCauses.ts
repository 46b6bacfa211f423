import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { queries } from './base/queries.ts'
import { changeOne, existing, prepareQuery } from './base/rows.ts'
import { rootCauses } from './lists/causes/rootCauses.ts'

/**
 * Makes one root cause of two: whatever named `duplicate` names `kept`, and `duplicate` is deleted. Of a fix's effects
 * on both, the one likely to be stronger stays. That no trace then names `kept` twice beneath a needed-together cause
 * is for the caller to have checked. @throws Refusal `gone`
 */
export function mergeRootCauses(transaction: WriteExecutor, kept: string, duplicate: string): void {
  if (kept === duplicate) throw new Error('a root cause cannot be merged with itself')
  existing(rootCauses.find(transaction, kept))
  transaction.run(queries.updateTable('cause').set({ root_cause: kept }).where('root_cause', '=', duplicate))
  transaction.run(prepareQuery`UPDATE ${'evidence_about'} SET root_cause = ? WHERE root_cause = ?`(kept, duplicate))
  transaction.run(prepareQuery`UPDATE ${'agreement_category'} SET root_cause = ? WHERE root_cause = ?`(kept, duplicate))
  for (const effect of effectsOn(transaction, duplicate)) {
    const own = effectsOn(transaction, kept).find(({ fix }) => fix === effect.fix)
    const ofFix = (rootCause: string) =>
      queries.deleteFrom('fix_effect').where('fix', '=', effect.fix).where('root_cause', '=', rootCause)
    if (own !== undefined && own.effectiveness_likely >= effect.effectiveness_likely) {
      changeOne(transaction, ofFix(duplicate))
      continue
    }
    if (own !== undefined) changeOne(transaction, ofFix(kept))
    const moved = queries.updateTable('fix_effect').set({ root_cause: kept })
    changeOne(transaction, moved.where('fix', '=', effect.fix).where('root_cause', '=', duplicate))
  }
  rootCauses.removeRows(transaction, duplicate)
}

function effectsOn(db: ReadExecutor, rootCause: string) {
  return db.all(queries.selectFrom('fix_effect').selectAll().where('root_cause', '=', rootCause))
}
