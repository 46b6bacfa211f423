import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Router } from '@orpc/server'
import type { Contract } from '../../shared/contract/contract.ts'
import type { OpenedEngagement } from '../../shared/contract/files/filesContract.ts'
import type { Host } from './carrier/host.ts'
import type { DerivationObserver } from './derivations/DerivationMemory.ts'
import { journeyService } from './services/analysis/journeyService.ts'
import { overviewService } from './services/analysis/overviewService.ts'
import { paretoService } from './services/analysis/paretoService.ts'
import { planService } from './services/analysis/planService.ts'
import { progressService } from './services/analysis/progressService.ts'
import type { CallContext } from './services/callContext.ts'
import { createApi } from './services/createApi.ts'
import { evidenceService } from './services/evidence/evidenceService.ts'
import { assistantService } from './services/files/assistantService.ts'
import { exportingService } from './services/files/exportingService.ts'
import { createFileHandles } from './services/files/fileHandles.ts'
import { filesService, openAndRemember } from './services/files/filesService.ts'
import { importingService } from './services/files/importingService.ts'
import { transferService } from './services/files/transferService.ts'
import { agreementService } from './services/lists/agreementService.ts'
import { cancellationService } from './services/lists/cancellationService.ts'
import { caseService } from './services/lists/caseService.ts'
import { changesService } from './services/lists/changesService.ts'
import { charterService } from './services/lists/charterService.ts'
import { customerService } from './services/lists/customerService.ts'
import { engagementService } from './services/lists/engagementService.ts'
import { failurePointService } from './services/lists/failurePointService.ts'
import { fixService } from './services/lists/fixService.ts'
import { kpiService } from './services/lists/kpiService.ts'
import { listsService } from './services/lists/listsService.ts'
import { peopleService } from './services/lists/peopleService.ts'
import { promiseService } from './services/lists/promiseService.ts'
import { responseService } from './services/lists/responseService.ts'
import { rootCauseService } from './services/lists/rootCauseService.ts'
import { searchService } from './services/lists/searchService.ts'
import { traceService } from './services/lists/traceService.ts'
import { triageService } from './services/lists/triageService.ts'
import { preferencesService } from './services/preferences/preferencesService.ts'
import { Session } from './services/Session.ts'
import { HeldFiles } from './transfer/HeldFiles.ts'

/** The engine room: the contract implemented over one open engagement, for whoever carries it to a page. */
export interface Backend {
  readonly router: ReturnType<typeof createRouter>
  /** Opens a file that the carrier was given: on its command line, or by the system. @throws Refusal */
  openPath(path: string): Promise<OpenedEngagement>
  /** Holds a file that the carrier knows by its path for the page; answers with the handle to call it by. @throws Refusal */
  giveFile(path: string): string
  /** Closes the file and ends every watch; the backend is of no use afterwards. */
  close(): Promise<void>
}

/** `observer` is told what is read and computed, for whoever measures that nothing is done in vain. */
export function createBackend(host: Host, observer: DerivationObserver = {}): Backend {
  mkdirSync(host.userDataFolder, { recursive: true, mode: 0o700 })
  const session = new Session(host, observer)
  const files = new HeldFiles(join(host.userDataFolder, 'held'))
  const handles = createFileHandles(host.userDataFolder, host.files.choice === 'folder' ? host.files.folder : null)
  return {
    router: createRouter(session, handles, files),
    openPath: (path) => openAndRemember(session, handles, path),
    giveFile: (path) => files.give(path),
    async close() {
      await session.end()
      files.close()
    },
  }
}

function createRouter(
  session: Session,
  handles: ReturnType<typeof createFileHandles>,
  files: HeldFiles,
): Router<Contract, CallContext> {
  const { host } = session
  const api = createApi(session)
  return api.router({
    files: filesService(api.files, session, handles),
    preferences: preferencesService(api.preferences, host.userDataFolder),
    changes: changesService(api.changes, session),
    engagement: engagementService(api.engagement, session),
    lists: listsService(api.lists, session),
    failurePoint: failurePointService(api.failurePoint, session),
    case: caseService(api.case, session),
    trace: traceService(api.trace, session),
    rootCause: rootCauseService(api.rootCause, session),
    fix: fixService(api.fix, session),
    evidence: evidenceService(api.evidence, session, files),
    journey: journeyService(api.journey, session, handles),
    promise: promiseService(api.promise, session),
    kpi: kpiService(api.kpi, session),
    cancellation: cancellationService(api.cancellation, session),
    triage: triageService(api.triage, session),
    agreement: agreementService(api.agreement, session),
    charter: charterService(api.charter, session),
    customer: customerService(api.customer, session),
    response: responseService(api.response, session),
    people: peopleService(api.people, session),
    progress: progressService(api.progress, session),
    plan: planService(api.plan, session),
    pareto: paretoService(api.pareto, session),
    overview: overviewService(api.overview, session),
    importing: importingService(api.importing, session, files),
    assistant: assistantService(api.assistant, session),
    exporting: exportingService(api.exporting, session, files),
    search: searchService(api.search, session),
    transfer: transferService(api.transfer, files),
  })
}
