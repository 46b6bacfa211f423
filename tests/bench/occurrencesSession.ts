import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { startNodeProcess } from '../../electron/backend/jobs/startNodeProcess.ts'
import { overviewService } from '../../electron/backend/services/analysis/overviewService.ts'
import { paretoService } from '../../electron/backend/services/analysis/paretoService.ts'
import { planService } from '../../electron/backend/services/analysis/planService.ts'
import { createApi } from '../../electron/backend/services/createApi.ts'
import { createFileHandles } from '../../electron/backend/services/files/fileHandles.ts'
import { filesService } from '../../electron/backend/services/files/filesService.ts'
import { caseService } from '../../electron/backend/services/lists/caseService.ts'
import { engagementService } from '../../electron/backend/services/lists/engagementService.ts'
import { failurePointService } from '../../electron/backend/services/lists/failurePointService.ts'
import { Session } from '../../electron/backend/services/Session.ts'

/** The services of the backend over a session that is at hand, for what no procedure of the contract does yet. */
export function startSession(folder: string) {
  const userDataFolder = join(folder, 'user')
  mkdirSync(userDataFolder, { recursive: true })
  const logFault = (fault: unknown): void => console.error(fault)
  const session = new Session(
    {
      kind: 'browser',
      version: '0.0.0',
      userDataFolder,
      startProcess: startNodeProcess,
      files: { choice: 'folder', folder },
      showOpened: () => undefined,
      logFault,
    },
    {},
  )
  const api = createApi(session)
  const client = createRouterClient({
    files: filesService(api.files, session, createFileHandles(userDataFolder, folder)),
    case: caseService(api.case, session),
    engagement: engagementService(api.engagement, session),
    failurePoint: failurePointService(api.failurePoint, session),
    overview: overviewService(api.overview, session),
    plan: planService(api.plan, session),
    pareto: paretoService(api.pareto, session),
  })
  return { session, client }
}

export type StartedSession = ReturnType<typeof startSession>

/** Opens a file of the folder as a page does, until it has what it shows first. */
export async function openFile({ client }: StartedSession, fileName: string): Promise<void> {
  const known = (await client.files.known()).find((file) => file.fileName === fileName)
  if (known === undefined) throw new Error(`${fileName} is not in the folder`)
  await client.files.open({ handle: known.handle })
  await client.engagement.head()
}

/** Asks for what the table, the overview and the plan show. */
export async function askForScreens({ client }: StartedSession) {
  const page = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
  const overview = await client.overview.get({})
  const plan = await client.plan.get({})
  return { page, overview, plan }
}
