/** The channels between the main process and the preload. */
export const channels = {
  /** Preload to main, with what it is for (`PortUse`) and one end of a new message channel for the backend. */
  backendPort: 'backend-port',
  /** Main to preload, with the name of a menu command. */
  menuCommand: 'menu-command',
  /** Main to preload, with a table that the backend holds: the user opened it with the app. */
  tableGiven: 'table-given',
} as const

/** A port to the backend is the page's, for the contract, or the preload's, for the paths of files that the user gave. */
export type PortUse = 'page' | 'files'
