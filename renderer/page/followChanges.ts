import type { ContractRouterClient } from '@orpc/contract'
import type { Query, QueryClient } from '@tanstack/react-query'
import { type Source, sources } from '../../shared/contract/base/sources.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import { dependsOn } from '../../shared/contract/reads.ts'

/** Under which it is kept how much of the search for a large plan is done, 0–1; null while there is none. */
export const planProgressKey = ['plan-progress'] as const

/** The same of looking through the cases. */
export const caseProgressKey = ['case-progress'] as const

/** Of the table that is imported, how many rows were gone through. */
export const importProgressKey = ['import-progress'] as const

/** The procedure whose answer a query holds, such as `plan.get`: its key begins with the path of it. */
function procedureOf({ queryKey: [path] }: Pick<Query, 'queryKey'>): string {
  return Array.isArray(path) ? path.join('.') : ''
}

/** Reads again what is on screen and may be another now; the rest of it when it is next shown. */
export function readTouched(queries: QueryClient, touched: readonly Source[]): Promise<void> {
  return queries.invalidateQueries({ predicate: (query) => dependsOn(procedureOf(query), touched) })
}

/** A file was opened or closed: the screens of the one that is gone leave before anything of it is read again. */
async function readOtherFile(queries: QueryClient, touched: readonly Source[]): Promise<void> {
  await readTouched(queries, ['session'])
  await new Promise((resolve) => setTimeout(resolve))
  await readTouched(
    queries,
    touched.filter((source) => source !== 'session'),
  )
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
      if (interrupted) await readOtherFile(queries, sources)
      for await (const { kind, touched, share = null } of changes) {
        if (kind === 'planning') queries.setQueryData(planProgressKey, share)
        else if (kind === 'searching') queries.setQueryData(caseProgressKey, share)
        else if (kind === 'importing') queries.setQueryData(importProgressKey, share)
        else if (kind === 'file') await readOtherFile(queries, touched)
        else await readTouched(queries, touched)
      }
    } catch {
      // The stream ended with its connection; calls tell the user, and this one is taken up again.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
