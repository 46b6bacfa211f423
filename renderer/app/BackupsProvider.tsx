import { lazy, type ReactNode, Suspense, useState } from 'react'
import { BackupsShown } from '../page/BackupsShown.ts'

const Backups = lazy(async () => ({ default: (await import('../screens/home/Backups.tsx')).Backups }))

/** Lets anything in the app show the backups of a file. */
export function BackupsProvider({ children }: { children: ReactNode }): ReactNode {
  const [handle, setHandle] = useState<string | null>(null)
  return (
    <BackupsShown value={setHandle}>
      {children}
      <Suspense>{handle === null ? null : <Backups handle={handle} onClose={() => setHandle(null)} />}</Suspense>
    </BackupsShown>
  )
}
