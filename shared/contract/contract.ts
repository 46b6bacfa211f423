import { journeyContract } from './analysis/journeyContract.ts'
import { overviewContract } from './analysis/overviewContract.ts'
import { paretoContract } from './analysis/paretoContract.ts'
import { planContract } from './analysis/planContract.ts'
import { progressContract } from './analysis/progressContract.ts'
import { assistantContract } from './files/assistantContract.ts'
import { exportingContract } from './files/exportingContract.ts'
import { filesContract } from './files/filesContract.ts'
import { importingContract } from './files/importingContract.ts'
import { transferContract } from './files/transferContract.ts'
import { agreementContract } from './lists/agreementContract.ts'
import { cancellationContract } from './lists/cancellationContract.ts'
import { caseContract } from './lists/caseContract.ts'
import { changesContract } from './lists/changesContract.ts'
import { charterContract } from './lists/charterContract.ts'
import { customerContract } from './lists/customerContract.ts'
import { engagementContract } from './lists/engagementContract.ts'
import { evidenceContract } from './lists/evidenceContract.ts'
import { failurePointContract } from './lists/failurePointContract.ts'
import { fixContract } from './lists/fixContract.ts'
import { kpiContract } from './lists/kpiContract.ts'
import { listsContract } from './lists/listsContract.ts'
import { peopleContract } from './lists/peopleContract.ts'
import { promiseContract } from './lists/promiseContract.ts'
import { responseContract } from './lists/responseContract.ts'
import { rootCauseContract } from './lists/rootCauseContract.ts'
import { searchContract } from './lists/searchContract.ts'
import { traceContract } from './lists/traceContract.ts'
import { triageContract } from './lists/triageContract.ts'
import { preferencesContract } from './preferencesContract.ts'

/** Everything that crosses between the page and the backend, on both hosts (design section 3). */
export const contract = {
  files: filesContract,
  preferences: preferencesContract,
  changes: changesContract,
  engagement: engagementContract,
  lists: listsContract,
  failurePoint: failurePointContract,
  case: caseContract,
  trace: traceContract,
  rootCause: rootCauseContract,
  fix: fixContract,
  evidence: evidenceContract,
  journey: journeyContract,
  promise: promiseContract,
  kpi: kpiContract,
  cancellation: cancellationContract,
  agreement: agreementContract,
  triage: triageContract,
  charter: charterContract,
  customer: customerContract,
  response: responseContract,
  people: peopleContract,
  plan: planContract,
  pareto: paretoContract,
  overview: overviewContract,
  progress: progressContract,
  importing: importingContract,
  assistant: assistantContract,
  exporting: exportingContract,
  search: searchContract,
  transfer: transferContract,
}
export type Contract = typeof contract
