/** The two channels between the main process and the preload. */
export const channels = {
  /** Preload to main, with one end of a new message channel for the backend. */
  backendPort: 'backend-port',
  /** Main to preload, with the name of a menu command. */
  menuCommand: 'menu-command',
} as const
