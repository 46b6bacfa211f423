import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Session } from '../../shared/contract/files/filesContract.ts'
import { useApi } from '../page/ApiProvider.tsx'
import { lastScreen } from '../page/lastScreen.ts'
import { useGivenTable } from '../page/transfer/givenTable.ts'
import { useDroppedTables } from '../page/transfer/useDroppedTables.ts'
import { useCleanPaste } from '../page/useCleanPaste.ts'
import { useRoute } from '../page/useRoute.ts'
import { whenIdle } from '../page/whenIdle.ts'
import { HomeScreen } from '../screens/home/HomeScreen.tsx'
import { useGeneralCommands } from './useGeneralCommands.ts'

const loadNewEngagement = () => import('../screens/home/NewEngagement.tsx')
const loadShell = () => import('./shell/Shell.tsx')
const NewEngagement = lazy(async () => ({ default: (await loadNewEngagement()).NewEngagement }))
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }))

/** Says on the page's own timeline when its first screen, painted before, also answers. */
function useUsableMark(): void {
  useLayoutEffect(() => {
    performance.mark('usable')
  }, [])
}

/** Fetches what Home leads to while the user looks at Home. */
function usePrefetch(): void {
  useEffect(() => {
    void whenIdle().then(async () => {
      // What cannot be fetched is told when it is needed.
      await loadShell().catch(() => undefined)
      await loadNewEngagement().catch(() => undefined)
    })
  }, [])
}

/** Home, or a screen of the open engagement; and what both can be asked for from the menu. */
export function Pages({ session }: { session: Session }): ReactNode {
  const api = useApi()
  const { screen } = useRoute()
  const { opened } = session
  const { data: head } = useQuery({
    ...api.engagement.head.queryOptions({ enabled: opened !== null }),
    select: ({ name, language }) => ({ name, language }),
  })
  const [creating, setCreating] = useState(false)
  useGeneralCommands(() => setCreating(true))
  useTableArrival(opened !== null && !opened.readOnly)
  useDroppedTables()
  useCleanPaste()
  useArrival(opened?.opening ?? null)
  usePrefetch()
  useUsableMark()
  const shown = (): ReactNode => {
    if (opened === null || screen === null) return <HomeScreen session={session} />
    return head ? <Shell key={opened.opening} opened={opened} head={head} screen={screen} /> : null
  }
  return (
    <Suspense>
      {shown()}
      {creating ? <NewEngagement onClose={() => setCreating(false)} /> : null}
    </Suspense>
  )
}

/**
 * Leaves Home for a file that was opened from outside the page: by the command line, from the system's file manager or in
 * another window; and leaves the item that the address names, which is of the file that was open.
 */
function useArrival(opening: string | null): void {
  const { screen, go, replaceId } = useRoute()
  const arrivedAt = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (arrivedAt.current === opening) return
    // Before the first one the address is that of a page that is loaded again.
    if (arrivedAt.current !== null) replaceId(null)
    arrivedAt.current = opening
    if (opening !== null && screen === null) go(lastScreen())
  }, [opening, screen, go, replaceId])
}

/** Goes where a table is imported that the user opened with the app, as soon as there is an engagement to import it into. */
function useTableArrival(canImport: boolean): void {
  const { go } = useRoute()
  const table = useGivenTable()
  useEffect(() => {
    if (table !== null && canImport) go('failure-points')
  }, [table, canImport, go])
}
