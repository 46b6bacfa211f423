import { changesContract } from './changesContract.ts'
import { engagementContract } from './engagementContract.ts'
import { exportingContract } from './exportingContract.ts'
import { failurePointContract } from './failurePointContract.ts'
import { filesContract } from './filesContract.ts'
import { fixContract } from './fixContract.ts'
import { importingContract } from './importingContract.ts'
import { kpiContract } from './kpiContract.ts'
import { listsContract } from './listsContract.ts'
import { overviewContract } from './overviewContract.ts'
import { paretoContract } from './paretoContract.ts'
import { planContract } from './planContract.ts'
import { preferencesContract } from './preferencesContract.ts'
import { rootCauseContract } from './rootCauseContract.ts'
import { searchContract } from './searchContract.ts'
import { traceContract } from './traceContract.ts'
import { transferContract } from './transferContract.ts'

/** Everything that crosses between the page and the backend, on both hosts (design section 3). */
export const contract = {
  files: filesContract,
  preferences: preferencesContract,
  changes: changesContract,
  engagement: engagementContract,
  lists: listsContract,
  failurePoint: failurePointContract,
  trace: traceContract,
  rootCause: rootCauseContract,
  fix: fixContract,
  kpi: kpiContract,
  plan: planContract,
  pareto: paretoContract,
  overview: overviewContract,
  importing: importingContract,
  exporting: exportingContract,
  search: searchContract,
  transfer: transferContract,
}
export type Contract = typeof contract
