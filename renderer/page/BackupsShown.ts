import { createContext } from 'react'

/** Shows the backups of the file with this handle. */
export const BackupsShown = createContext<(handle: string) => void>(() => undefined)
