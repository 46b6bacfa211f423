import type { ContractRouterClient } from '@orpc/contract'
import { generateOperationKey } from '@orpc/tanstack-query'
import type { Query, QueryClient } from '@tanstack/react-query'
import { fileSources, type Source, sources } from '../../shared/contract/base/sources.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { OpenedEngagement, Session } from '../../shared/contract/files/filesContract.ts'
import { dependsOn } from '../../shared/contract/reads.ts'
import { forgetRemembered } from './useRemembered.ts'

/** Under which it is kept how much of the search for a large plan is done, 0–1; null while there is none. */
export const planProgressKey = ['plan-progress'] as const

/** The same of looking through the cases. */
export const caseProgressKey = ['case-progress'] as const

/** Of the table that is imported, how many rows were gone through. */
export const importProgressKey = ['import-progress'] as const

const sessionKey = generateOperationKey(['files', 'session'], { type: 'query' })

/** What is open as the page knows it (`OpenedEngagement.opening`); undefined while it knows of nothing. */
export function openingIn(queries: QueryClient): string | undefined {
  return queries.getQueryData<Session>(sessionKey)?.opened?.opening
}

/** All that is another with another file, but the list of files. */
const ofFile = fileSources.filter((source) => source !== 'knownFiles')

type Predicate = (query: Pick<Query, 'queryKey'>) => boolean

/** The procedure whose answer a query holds, such as `plan.get`: its key begins with the path of it. */
function procedureOf({ queryKey: [path] }: Pick<Query, 'queryKey'>): string {
  return Array.isArray(path) ? path.join('.') : ''
}

function standingOn(touched: readonly Source[]): Predicate {
  return (query) => dependsOn(procedureOf(query), touched)
}

/** The same without the session, which tells what all the others are asked of. */
function standingOnBesideSession(touched: readonly Source[]): Predicate {
  const stands = standingOn(touched)
  return (query) => procedureOf(query) !== 'files.session' && stands(query)
}

/** Reads again what is on screen and may be another now; the rest of it when it is next shown. */
export function readTouched(queries: QueryClient, touched: readonly Source[]): Promise<void> {
  return queries.invalidateQueries({ predicate: standingOn(touched) })
}

/**
 * Tells the page what is open now. Where that is another file, or none, all that was read and remembered of the last one goes
 * in the same turn: nothing of it is drawn in the next, and no question that stands on it is asked there.
 */
function enterSession(queries: QueryClient, session: Session): void {
  const before = queries.getQueryData<Session>(sessionKey)
  if (before !== undefined && before.opened?.opening !== session.opened?.opening) {
    forgetRemembered()
    queries.removeQueries({ predicate: standingOnBesideSession(ofFile) })
  }
  queries.setQueryData<Session>(sessionKey, session)
}

/** The same, for who opened or closed it. */
export function enterFile(queries: QueryClient, opened: OpenedEngagement | null): void {
  const before = queries.getQueryData<Session>(sessionKey)
  if (before !== undefined) enterSession(queries, { ...before, opened })
}

/** A file was opened or closed, or is not what it was: what is open is known first, and all else is asked of that. */
async function readOtherFile(
  client: ContractRouterClient<Contract>,
  queries: QueryClient,
  touched: readonly Source[],
): Promise<void> {
  enterSession(queries, await client.files.session())
  await queries.invalidateQueries({ predicate: standingOnBesideSession(touched) })
}

/**
 * Reads again, for each change that the backend tells of, what it touched; and all of it when the stream of changes had
 * ended and is there again, since nobody told of what happened in between. Ends with the signal.
 */
export async function followChanges(
  client: ContractRouterClient<Contract>,
  queries: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  for (let interrupted = false; !signal.aborted; interrupted = true) {
    try {
      const changes = await client.changes.watch(undefined, { signal })
      if (interrupted) await readOtherFile(client, queries, sources)
      for await (const { kind, touched, share = null } of changes) {
        if (kind === 'planning') queries.setQueryData(planProgressKey, share)
        else if (kind === 'searching') queries.setQueryData(caseProgressKey, share)
        else if (kind === 'importing') queries.setQueryData(importProgressKey, share)
        else if (kind === 'file') await readOtherFile(client, queries, touched)
        else await readTouched(queries, touched)
      }
    } catch {
      // The stream ended with its connection; calls tell the user, and this one is taken up again.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
